/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.webhook;

import io.github.camelbandwidth.simulator.domain.StatusEvent;
import io.github.camelbandwidth.simulator.json.EventJson;
import io.github.camelbandwidth.simulator.json.Json;
import io.github.camelbandwidth.simulator.time.Activity;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import io.github.camelbandwidth.simulator.time.Stopwatch;
import io.github.camelbandwidth.simulator.webhook.WebhookAttempt.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings every event to its receiver at least once, or gives it up when the plan says so. A bounded number of requests is in
 * flight; the rest waits in order. Belongs to the loop.
 */
public final class Dispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final SimulatorTime time;
    private final Activity activity;
    private final WebhookClient client;
    private final Function<StatusEvent, Optional<Target>> targets;
    private final RetryPlan plan;
    private final int maxInFlight;
    private final AttemptLog log;
    private final AttemptListener listener;
    private final Queue<Delivery> waiting = new ArrayDeque<>();
    private int inFlight;
    private boolean stopped;

    /**
     * A dispatcher with at most {@code maxInFlight} requests under way.
     *
     * @param targets where an event goes, asked anew before each attempt, so that a corrected URL reaches what waits
     */
    public Dispatcher(
            SimulatorTime time,
            Activity activity,
            WebhookClient client,
            Function<StatusEvent, Optional<Target>> targets,
            RetryPlan plan,
            int maxInFlight,
            AttemptLog log,
            AttemptListener listener) {
        this.time = time;
        this.activity = activity;
        this.client = client;
        this.targets = targets;
        this.plan = plan;
        this.maxInFlight = maxInFlight;
        this.log = log;
        this.listener = listener;
    }

    /** Takes an event, and runs {@code done} once it is acknowledged, given up, or nobody elected to hear it. */
    public void send(StatusEvent event, Runnable done) {
        byte[] body = Json.write(List.of(EventJson.of(event)));
        enqueue(new Delivery(event, body, time.now(), done));
    }

    /** Begins nothing any more and forgets what was under way. */
    public void stop() {
        stopped = true;
        waiting.clear();
    }

    private void enqueue(Delivery delivery) {
        activity.begin();
        waiting.add(delivery);
        pump();
    }

    private void pump() {
        while (!stopped && inFlight < maxInFlight && !waiting.isEmpty()) {
            Delivery delivery = waiting.remove();
            Optional<Target> target = targets.apply(delivery.event());
            if (target.isPresent()) {
                attempt(delivery, target.get());
            } else {
                LOG.debug("Nobody elected to hear {}", delivery.event());
                delivery.done();
                activity.end();
            }
        }
    }

    private void attempt(Delivery delivery, Target target) {
        inFlight++;
        Instant begun = time.now();
        Stopwatch watch = Stopwatch.started();
        LOG.trace("Posting {} to {}", delivery.event(), target);
        client.post(target, delivery.body(), answer -> answered(delivery, target, begun, watch.elapsed(), answer));
    }

    private void answered(Delivery delivery, Target target, Instant begun, Duration duration, Answer answer) {
        if (stopped) {
            return;
        }
        inFlight--;
        int number = delivery.nextAttempt();
        Optional<Instant> next =
                answer.acknowledges() ? Optional.empty() : plan.next(delivery.since(), number, time.now());
        Outcome outcome =
                answer.acknowledges() ? Outcome.ACKNOWLEDGED : next.isPresent() ? Outcome.WILL_RETRY : Outcome.GIVEN_UP;
        record(delivery.event(), target, begun, duration, number, answer, outcome);
        next.ifPresentOrElse(due -> time.at(due, () -> enqueue(delivery)), delivery::done);
        activity.end();
        pump();
    }

    private void record(
            StatusEvent event,
            Target target,
            Instant begun,
            Duration duration,
            int number,
            Answer answer,
            Outcome outcome) {
        WebhookAttempt attempt = new WebhookAttempt(
                begun,
                event.id(),
                event.type().wireName(),
                event.message().id(),
                number,
                target.url(),
                answer.status(),
                answer.failure(),
                duration,
                outcome);
        LOG.debug("{}", attempt);
        log.add(attempt);
        listener.attempted(attempt);
    }
}
