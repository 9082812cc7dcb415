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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings every event to its receiver at least once, or gives it up when the plan says so. A bounded number of requests is in
 * flight; the rest waits, in order for each application and direction, and these take turns. Belongs to the loop.
 */
public final class Dispatcher implements Resettable {
    /** How many events may be under way before no more are repeated by hand or by a rule. */
    public static final int MAX_UNDER_WAY = 100_000;

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final SimulatorTime time;
    private final Activity activity;
    private final WebhookClient client;
    private final Function<Event, Optional<Target>> targets;
    private final WebhookSettings settings;
    private final AttemptLog log;
    private final AttemptListener listener;
    private final Gathering gathering;
    private final Lines waiting;
    private final Map<Delivery, Exchange> inFlight = new HashMap<>();
    private long sequence;
    private int begun;
    private int underWay;
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
        this.waiting = new Lines(settings.maxInFlight());
    }

    /** Takes an event, and runs {@code done} once it is acknowledged, given up, or nobody elected to hear it. */
    public void send(Event event, Runnable done) {
        if (gathering.isEmpty()) {
            begin();
            time.after(Duration.ZERO, this::flush);
        }
        underWay++;
        gathering.add(event, () -> {
            underWay--;
            done.run();
        });
    }

    /**
     * Sends what an attempt has sent once more, one time, and says whether that attempt is remembered.
     *
     * @throws IllegalStateException when there is no room for it, see {@link #room}
     */
    public boolean replay(String attemptId) {
        Optional<WebhookAttempt> attempt = log.find(attemptId);
        attempt.ifPresent(this::replay);
        return attempt.isPresent();
    }

    private void replay(WebhookAttempt attempt) {
        int size = attempt.events().size();
        if (size > room()) {
            throw new IllegalStateException(underWay + " events are under way and " + MAX_UNDER_WAY
                    + " can be before nothing is replayed any more; try again when some were acknowledged or given up");
        }
        underWay += size;
        enqueue(Delivery.once(attempt.events(), time.now(), () -> underWay -= size));
    }

    /** How many requests are under way. */
    public int inFlightCount() {
        return inFlight.size();
    }

    /** How many bodies wait for others to be answered. */
    public int waitingCount() {
        return waiting.waiting();
    }

    /** How many events are neither acknowledged nor given up; those that wait to be tried again are among them. */
    public int underWayCount() {
        return underWay;
    }

    /**
     * How many events may be sent more often than they have to be, 0 or more. What has to be sent is always taken: there is
     * no more of it than there are messages under way.
     */
    public int room() {
        return Math.max(0, MAX_UNDER_WAY - underWay);
    }

    @Override
    public void reset() {
        List<Exchange> abandoned = List.copyOf(inFlight.values());
        int left = begun;
        begun = 0;
        underWay = 0;
        inFlight.clear();
        waiting.clear();
        gathering.clear();
        sequence = 0;
        abandoned.forEach(Exchange::abandon);
        IntStream.range(0, left).forEach(one -> activity.end());
    }

    /** Begins nothing any more and forgets what was under way. */
    public void stop() {
        stopped = true;
        waiting.clear();
    }

    private void flush() {
        try {
            gathering.flush((events, done) ->
                    enqueue(Delivery.repeated(events, time.now(), settings.seedOf(sequence++), done)));
        } finally {
            end();
        }
    }

    private void enqueue(Delivery delivery) {
        begin();
        waiting.add(delivery);
        pump();
    }

    private void pump() {
        for (Delivery delivery = next(); delivery != null; delivery = next()) {
            Optional<Target> target = targets.apply(delivery.first());
            if (target.isPresent()) {
                attempt(delivery, target.get());
            } else {
                waiting.release(delivery);
                LOG.debug("Nobody elected to hear {}", delivery.events());
                delivery.events().forEach(listener::unwanted);
                delivery.done();
                end();
            }
        }
    }

    private @Nullable Delivery next() {
        return stopped ? null : waiting.poll();
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
        try {
            client.post(target, delivery.body(), exchange);
        } catch (RuntimeException e) {
            // Not at once: who is next is being looked for.
            time.after(Duration.ZERO, () -> exchange.fail(e));
        }
    }

    private void answered(Delivery delivery, Target target, Exchanged exchanged) {
        Answer answer = exchanged.answer();
        if (target.challenge() && answer.challenges()) {
            record(delivery, target, exchanged, Outcome.CHALLENGED);
            attempt(delivery, target.challenged());
            return;
        }
        inFlight.remove(delivery);
        waiting.release(delivery);
        Optional<Instant> next = answer.acknowledges() || delivery.isOnce()
                ? Optional.empty()
                : settings.plan().next(delivery.since(), delivery.number(), time.now(), delivery.luck());
        Outcome outcome =
                answer.acknowledges() ? Outcome.ACKNOWLEDGED : next.isPresent() ? Outcome.WILL_RETRY : Outcome.GIVEN_UP;
        record(delivery, target, exchanged, outcome);
        delivery.failed();
        next.ifPresentOrElse(due -> time.at(due, () -> enqueue(delivery)), delivery::done);
        end();
        pump();
    }

    private void begin() {
        begun++;
        activity.begin();
    }

    private void end() {
        begun--;
        activity.end();
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
