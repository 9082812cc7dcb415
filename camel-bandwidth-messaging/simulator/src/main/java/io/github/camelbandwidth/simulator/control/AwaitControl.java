/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.control;

import io.github.camelbandwidth.simulator.domain.Expectation;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.service.MessageWatch;
import io.github.camelbandwidth.simulator.time.Loop;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** {@code /simulator/await}: answers once certain messages have come so far, or when the caller's patience is over. */
final class AwaitControl {
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration MAX_TIMEOUT = Duration.ofMinutes(1);
    private static final int MAX_COUNT = 1_000;

    private final MessageWatch watch;
    private final Loop loop;

    AwaitControl(MessageWatch watch, Loop loop) {
        this.watch = watch;
        this.loop = loop;
    }

    void addTo(Router router) {
        router.post(ControlRouter.PATH + "/await").handler(ControlAnswers.checked(this::await));
    }

    private void await(RoutingContext context) {
        ControlBody body = ControlBody.of(context, "match", "status", "count", "timeout");
        Expectation expectation = expectation(body);
        Duration timeout = timeout(body);
        CompletableFuture<List<Message>> met;
        try {
            met = watch.await(expectation);
        } catch (IllegalStateException e) {
            ControlAnswers.busy(context, String.valueOf(e.getMessage()));
            return;
        }
        SimulatorTime.Task limit = loop.afterRealTime(timeout, () -> {
            if (met.cancel(false)) {
                answerInstead(context, expectation, timeout);
            }
        });
        context.addEndHandler(ended -> met.cancel(false));
        Future.fromCompletionStage(met)
                .onComplete(ended -> limit.cancel())
                .onSuccess(messages -> ControlAnswers.ok(context, Map.of("messages", MessageView.of(messages))));
    }

    private void answerInstead(RoutingContext context, Expectation expectation, Duration timeout) {
        List<Message> matching = watch.matching(expectation);
        ControlAnswers.timedOut(
                context,
                "Expected " + expectation + " within " + timeout + ", but " + watch.describe(expectation),
                MessageView.of(matching.subList(Math.max(0, matching.size() - MAX_COUNT), matching.size())));
    }

    private static Expectation expectation(ControlBody body) {
        ControlBody match = body.object("match", MatchFields.NAMES.toArray(String[]::new));
        Integer count = body.integer("count");
        if (count != null && count > MAX_COUNT) {
            throw new IllegalArgumentException("'count' must be 1 to " + MAX_COUNT);
        }
        return Expectation.of(MatchFields.read(match::text))
                .withStatus(MatchFields.status(body.text("status")))
                .withCount(count == null ? 1 : count);
    }

    private static Duration timeout(ControlBody body) {
        Duration given = body.duration("timeout");
        Duration timeout = given == null ? DEFAULT_TIMEOUT : given;
        if (timeout.isNegative() || timeout.compareTo(MAX_TIMEOUT) > 0) {
            throw new IllegalArgumentException("'timeout' must be PT0S to " + MAX_TIMEOUT);
        }
        return timeout;
    }
}
