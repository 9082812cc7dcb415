/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.event;

import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.client.time.Time;
import io.github.camelbandwidth.component.ledger.Claim;
import io.github.camelbandwidth.component.ledger.Ledger;
import io.github.camelbandwidth.component.ledger.OnExpiry;
import io.github.camelbandwidth.component.ledger.RareWarning;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows by the ledger, and so across nodes, whether an event tells of a state that a message has left behind. */
final class EventOrder {
    private static final Logger LOG = LoggerFactory.getLogger(EventOrder.class);

    private final Ledger ledger;
    private final EventKey keys;
    private final RareWarning unmarked;

    EventOrder(Ledger ledger, EventKey keys, Time time) {
        this.ledger = ledger;
        this.keys = keys;
        this.unmarked = new RareWarning(
                LOG,
                time,
                "That a message failed could not be noted for its other events; one that comes late will not say that"
                        + " it is superseded");
    }

    /**
     * Whether a later event of the same message and recipient runs or has run. For events that end a message nothing is
     * asked.
     *
     * @return completes exceptionally if the ledger cannot tell
     */
    CompletionStage<Boolean> superseded(MessageEvent event) {
        if (event instanceof MessageEvent.Failed failed) {
            return note(failed).thenApply(noted -> false);
        }
        List<String> later = keys.after(event);
        return later.isEmpty()
                ? CompletableFuture.completedStage(false)
                : CompletableFuture.completedStage(later).thenCompose(ledger::anyKnown);
    }

    /** Under a key without the code, which an event that comes late cannot know. Never fails. */
    private CompletionStage<Boolean> note(MessageEvent.Failed event) {
        String key = keys.failed(event);
        if (key == null) {
            return CompletableFuture.completedStage(false);
        }
        return CompletableFuture.completedStage(key)
                .thenCompose(noted -> ledger.claim(noted, OnExpiry.RUN_AGAIN))
                .thenCompose(claim -> claim instanceof Claim.Run run
                        ? ledger.done(run.lease(), "")
                        : CompletableFuture.completedStage(true))
                .exceptionally(failure -> {
                    unmarked.tell(failure);
                    return false;
                });
    }
}
