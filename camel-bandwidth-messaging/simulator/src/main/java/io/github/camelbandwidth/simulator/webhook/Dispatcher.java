/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.webhook;

import io.github.camelbandwidth.simulator.domain.Event;
import io.github.camelbandwidth.simulator.time.Activity;
import io.github.camelbandwidth.simulator.time.Resettable;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import io.github.camelbandwidth.simulator.time.Stopwatch;
import io.github.camelbandwidth.simulator.webhook.WebhookAttempt.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings every event to its receiver at least once, or gives it up when the plan says so. A bounded number of requests is in
 * flight; the rest waits in order. Belongs to the loop.
 */
public final class Dispatcher implements Resettable {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final SimulatorTime time;
    private final Activity activity;
    private final WebhookClient client;
    private final Function<Event, Optional<Target>> targets;
    private final WebhookSettings settings;
    private final AttemptLog log;
    private final AttemptListener listener;
    private final Gathering gathering;
    private final Queue<Delivery> waiting = new ArrayDeque<>();
    private final Map<Delivery, Exchange> inFlight = new HashMap<>();
    private long sequence;
    private boolean stopped;

    /**
     * A dispatcher that has sent nothing yet.
     *
     * @param targets where an event goes, asked anew before each attempt, so that a corrected URL reaches what waits
     */
    public Dispatcher(
            SimulatorTime time,
            Activity activity,
            WebhookClient client,
            Function<Event, Optional<Target>> targets,
            WebhookSettings settings,
            AttemptLog log,
            AttemptListener listener) {
        this.time = time;
        this.activity = activity;
        this.client = client;
        this.targets = targets;
        this.settings = settings;
        this.log = log;
        this.listener = listener;
        this.gathering = new Gathering(settings.eventsPerWebhook());
    }

    /** Takes an event, and runs {@code done} once it is acknowledged, given up, or nobody elected to hear it. */
    public void send(Event event, Runnable done) {
        if (gathering.isEmpty()) {
            activity.begin();
            time.after(Duration.ZERO, this::flush);
        }
        gathering.add(event, done);
    }

    /** Sends what an attempt has sent once more, one time, and says whether that attempt is remembered. */
    public boolean replay(String attemptId) {
        Optional<WebhookAttempt> attempt = log.find(attemptId);
        attempt.ifPresent(found -> enqueue(Delivery.once(found.events(), time.now())));
        return attempt.isPresent();
    }

    /** How many requests are under way. */
    public int inFlightCount() {
        return inFlight.size();
    }

    /** How many bodies wait for others to be answered. */
    public int waitingCount() {
        return waiting.size();
    }

    @Override
    public void reset() {
        List<Exchange> abandoned = List.copyOf(inFlight.values());
        int begun = abandoned.size() + waiting.size() + (gathering.isEmpty() ? 0 : 1);
        inFlight.clear();
        waiting.clear();
        gathering.clear();
        sequence = 0;
        abandoned.forEach(Exchange::abandon);
        IntStream.range(0, begun).forEach(one -> activity.end());
    }

    /** Begins nothing any more and forgets what was under way. */
    public void stop() {
        stopped = true;
        waiting.clear();
    }

    private void flush() {
        gathering.flush(
                (events, done) -> enqueue(Delivery.repeated(events, time.now(), settings.seedOf(sequence++), done)));
        activity.end();
    }

    private void enqueue(Delivery delivery) {
        activity.begin();
        waiting.add(delivery);
        pump();
    }

    private void pump() {
        while (!stopped && inFlight.size() < settings.maxInFlight() && !waiting.isEmpty()) {
            Delivery delivery = waiting.remove();
            Optional<Target> target = targets.apply(delivery.first());
            if (target.isPresent()) {
                attempt(delivery, target.get());
            } else {
                LOG.debug("Nobody elected to hear {}", delivery.events());
                delivery.events().forEach(listener::unwanted);
                delivery.done();
                activity.end();
            }
        }
    }

    private void attempt(Delivery delivery, Target target) {
        Instant begun = time.now();
        Stopwatch watch = Stopwatch.started();
        LOG.trace("Posting {} to {}", delivery.events(), target);
        Exchange exchange = new Exchange(answer -> {
            if (!stopped) {
                answered(delivery, target, new Exchanged(begun, watch.elapsed(), answer));
            }
        });
        inFlight.put(delivery, exchange);
        client.post(target, delivery.body(), exchange);
    }

    private void answered(Delivery delivery, Target target, Exchanged exchanged) {
        Answer answer = exchanged.answer();
        if (target.challenge() && answer.challenges()) {
            record(delivery, target, exchanged, Outcome.CHALLENGED);
            attempt(delivery, target.challenged());
            return;
        }
        inFlight.remove(delivery);
        Optional<Instant> next = answer.acknowledges() || delivery.isOnce()
                ? Optional.empty()
                : settings.plan().next(delivery.since(), delivery.number(), time.now(), delivery.luck());
        Outcome outcome =
                answer.acknowledges() ? Outcome.ACKNOWLEDGED : next.isPresent() ? Outcome.WILL_RETRY : Outcome.GIVEN_UP;
        record(delivery, target, exchanged, outcome);
        delivery.failed();
        next.ifPresentOrElse(due -> time.at(due, () -> enqueue(delivery)), delivery::done);
        activity.end();
        pump();
    }

    private void record(Delivery delivery, Target target, Exchanged exchanged, Outcome outcome) {
        WebhookAttempt attempt = new WebhookAttempt(
                log.nextId(),
                exchanged.begun(),
                delivery.events(),
                delivery.number(),
                target.url(),
                target.sends() != null,
                exchanged.answer().status(),
                exchanged.answer().failure(),
                exchanged.answer().body(),
                exchanged.duration(),
                outcome);
        LOG.debug("{}", attempt);
        log.add(attempt);
        listener.attempted(attempt);
    }

    private record Exchanged(Instant begun, Duration duration, Answer answer) {}
}
