/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.health;

import io.github.camelbandwidth.client.time.Time;
import io.github.camelbandwidth.component.observe.Answered;
import io.github.camelbandwidth.component.observe.Observations;
import io.github.camelbandwidth.component.observe.Receiver;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;
import org.jspecify.annotations.Nullable;

/**
 * Whether events come in and come to an end, as far as that is known here. Camel asks it through the check of the route's
 * consumer. Of readiness alone: restarting the application would only cut off what is at work.
 *
 * <p>Silence is up, with a message. It proves nothing: the one message sent may be one that gets no events, or those of this
 * node may go to another. And an instance that is taken out of service for it could never hear the event that ends it.
 * Neither is it unknown: what Camel Main answers to who asks for readiness is 503 then as well.
 */
public final class EventsHealthCheck extends AbstractHealthCheck {
    /** No event waits that long for anything that is well. */
    static final Duration STUCK = Duration.ofMinutes(5);

    private final Receiver receiver;
    private final Observations observations;
    private final Time time;
    private long seen;
    private @Nullable Instant fullSince;

    /** Checks one consumer. */
    public EventsHealthCheck(Receiver receiver, Observations observations, Time time) {
        super("camel", "consumer:bandwidth-messaging" + receiver.path());
        this.receiver = receiver;
        this.observations = observations;
        this.time = time;
    }

    @Override
    public boolean isLiveness() {
        return false;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        Duration silence = observations.silence();
        details(builder, silence);
        if (!receiver.isServed()) {
            builder.down()
                    .message("The HTTP server does not hand calls to the webhook at " + receiver.path()
                            + ", so no event comes in: stop the route and start it again");
        } else if (isStuck(time.now())) {
            builder.down()
                    .message("All " + receiver.places()
                            + " places for events (maxConcurrentEvents) have been taken for "
                            + STUCK.toMinutes() + " minutes and none has come free, so every other event is answered"
                            + " with 503: what do the routes of events wait for, or their ledger?");
        } else if (receiver.isLedgerAway()) {
            // What is taken out of service for it gets no event by which the ledger could be known to be back.
            builder.up()
                    .message("When the last event came the ledger could not tell whether it had run, so it was answered"
                            + " with 503 and is left to its repeat: can the ledger's database be reached?");
        } else if (silence.compareTo(Observations.longestSilence()) >= 0) {
            builder.up().message(silent(silence));
        } else {
            builder.up();
        }
    }

    private void details(HealthCheckResultBuilder builder, Duration silence) {
        builder.detail("events.active", receiver.busy())
                .detail("events.active.max", receiver.places())
                .detail("events.awaited", observations.silent())
                .detail("events.missed", observations.missed())
                .detail("events.silence.seconds", silence.toSeconds());
        observations.lastEventAt().ifPresent(last -> builder.detail("events.last", last.toString()));
    }

    /** Places come free all the time where routes end; that is seen from one question to the next. */
    private synchronized boolean isStuck(Instant now) {
        long left = receiver.left();
        if (receiver.busy() < receiver.places()) {
            fullSince = null;
        } else if (fullSince == null || left != seen) {
            fullSince = now;
        }
        seen = left;
        return fullSince != null && !now.isBefore(fullSince.plus(STUCK));
    }

    private String silent(Duration silence) {
        long refused = observations.receiveFigures().counts().answers().getOrDefault(Answered.UNAUTHORIZED, 0L);
        return "Messages have been sent, and for " + silence.toHours() + " hours no event has come: does the callback"
                + " URL of the messaging application lead to the webhook at " + receiver.path() + "?"
                + (refused == 0
                        ? ""
                        : " Calls answered with 401: " + refused
                                + ". Are user name and password of the callback URL those of the webhook?");
    }
}
