/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.fault.http;

import io.github.camelbandwidth.simulator.fault.FaultInjector;
import io.github.camelbandwidth.simulator.fault.HttpEffect.AnswerLost;
import io.github.camelbandwidth.simulator.fault.HttpEffect.Ending;
import io.github.camelbandwidth.simulator.fault.HttpEffect.EventFirst;
import io.github.camelbandwidth.simulator.fault.HttpEffect.HalfAnswer;
import io.github.camelbandwidth.simulator.fault.Strike;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the rules have said about one send. How it is answered they only change once it is taken.
 *
 * @param injector what holds it back
 * @param delay how long it waits
 * @param eventFirst whether an event comes before it, or null
 * @param ending how it ends, or null when it ends as it should
 */
record FaultyAnswer(
        FaultInjector injector,
        Duration delay,
        @Nullable Strike<EventFirst> eventFirst,
        @Nullable Strike<? extends Ending> ending)
        implements AnswerPlan {

    void attachTo(RoutingContext context) {
        context.put(AnswerPlan.class.getName(), this);
    }

    @Override
    public boolean isSlow() {
        return !delay.isZero();
    }

    @Override
    public boolean isAfterFirstEvent() {
        return eventFirst != null;
    }

    // A client that goes away does not end the wait: when a message begins must not hang on when that is noticed.
    @Override
    public void afterDelay(Runnable action) {
        if (isSlow()) {
            injector.requests().hold(delay, action);
        } else {
            action.run();
        }
    }

    @Override
    public void afterFirstEvent(String messageId, Runnable action) {
        if (eventFirst == null) {
            action.run();
        } else {
            injector.firstEvents().await(messageId, eventFirst.apply().within(), action);
        }
    }

    @Override
    public Future<Void> end(RoutingContext context, Buffer body) {
        Ending struck = ending == null ? null : ending.apply();
        if (struck instanceof AnswerLost) {
            return Connections.reset(context.request().connection());
        }
        if (struck instanceof HalfAnswer) {
            return context.response()
                    .putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length()))
                    .write(body.slice(0, body.length() / 2))
                    .compose(written -> context.request().connection().close());
        }
        return context.response().end(body);
    }
}
