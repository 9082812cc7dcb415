/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.observe;

import io.github.camelbandwidth.client.event.Delivery;
import io.github.camelbandwidth.client.event.MessageEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The messages sent from here, and which events of theirs have come. Bounded in time and in number. A message is watched only
 * while somebody here receives events: otherwise that none comes says nothing.
 */
final class AwaitedEvents {
    /**
     * A queue holds a message for 15 minutes unless the contract says otherwise, and the receipt window of two hours ends
     * with an event of its own: what has had none by then is missing its events.
     */
    static final Duration LONGEST = Duration.ofHours(3);

    static final int MOST = 50_000;

    private final Map<String, Watched> byId = new LinkedHashMap<>();
    private int receivers;
    private int silent;
    private long missed;
    /** When the first message left of those that nothing at all has come in after. */
    private @Nullable Instant unanswered;

    private @Nullable Instant lastHeard;

    /** A message; {@code sent} is null of one of which only events are known. */
    private static final class Watched {
        final Instant since;

        @Nullable
        Instant sent;

        boolean heard;
        final Set<String> ended = new HashSet<>(2);

        Watched(Instant since) {
            this.since = since;
        }

        boolean isSilent() {
            return sent != null && !heard;
        }
    }

    /** Somebody receives events from now on. */
    synchronized void receive() {
        receivers++;
    }

    /** And no more. What was watched is forgotten with the last one. */
    synchronized void receiveNoMore() {
        receivers--;
        if (receivers == 0) {
            byId.clear();
            silent = 0;
            unanswered = null;
        }
    }

    /** The API has taken a message. */
    synchronized void sent(String id, Instant now) {
        if (receivers > 0) {
            Watched message = watched(id, now);
            message.sent = now;
            silent += message.isSilent() ? 1 : 0;
            if (message.isSilent() && unanswered == null) {
                unanswered = now;
            }
        }
    }

    /** An event came, of whatever message: whoever calls finds the way. */
    synchronized void heard(Instant now) {
        unanswered = null;
        lastHeard = now;
    }

    /**
     * An event came.
     *
     * @param delivery what it says of its recipient, if it is the final one
     * @return the end of the message at that recipient; empty if there is none, or if it was told before
     */
    synchronized Optional<Arrival> heard(MessageEvent event, Optional<Delivery> delivery, Instant now) {
        String id = event.message().id();
        if (id == null) {
            return delivery.map(end -> new Arrival(end, null));
        }
        Watched message = watched(id, now);
        silent -= message.isSilent() ? 1 : 0;
        message.heard = true;
        Instant sent = message.sent;
        String recipient = Optional.ofNullable(event.fields().to()).orElse("");
        return delivery.filter(end -> message.ended.add(recipient))
                .map(end -> new Arrival(end, sent == null ? null : Duration.between(sent, now)));
    }

    /** How many of the watched messages have had no event so far. */
    synchronized int silent(Instant now) {
        forgetOld(now);
        return silent;
    }

    /** How many had none within the time an event may take. */
    synchronized long missed(Instant now) {
        forgetOld(now);
        return missed;
    }

    /** For how long messages have been sent and nothing has come in; zero if nothing was sent since the last event. */
    synchronized Duration silence(Instant now) {
        return unanswered == null ? Duration.ZERO : Duration.between(unanswered, now);
    }

    /** When the last event came; empty if none has. */
    synchronized Optional<Instant> lastHeard() {
        return Optional.ofNullable(lastHeard);
    }

    private Watched watched(String id, Instant now) {
        forgetOld(now);
        Watched message = byId.computeIfAbsent(id, first -> new Watched(now));
        if (byId.size() > MOST) {
            forgetFirst();
        }
        return message;
    }

    private void forgetOld(Instant now) {
        Instant oldest = now.minus(LONGEST);
        while (!byId.isEmpty() && first().since.isBefore(oldest)) {
            missed += first().isSilent() ? 1 : 0;
            forgetFirst();
        }
    }

    private Watched first() {
        return byId.values().iterator().next();
    }

    private void forgetFirst() {
        silent -= first().isSilent() ? 1 : 0;
        Iterator<String> ids = byId.keySet().iterator();
        ids.next();
        ids.remove();
    }
}
