/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.event;

import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.client.time.Time;
import io.github.camelbandwidth.component.config.AckMode;
import io.github.camelbandwidth.component.config.EventConfiguration;
import io.github.camelbandwidth.component.ledger.Ledger;
import io.github.camelbandwidth.component.observe.ReceiveObserver;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.camel.support.DefaultConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the events of a call that came from somebody who may tell us, and says what became of them. */
public final class EventIntake {
    private static final Logger LOG = LoggerFactory.getLogger(EventIntake.class);

    private final EventFilter filter;
    private final EventOnce once;
    private final AckMode ackMode;
    private final BooleanSupplier open;
    private final ReceiveObserver observer;
    private final Consumer<MessageEvent> heard;

    /**
     * Takes events for one consumer.
     *
     * @param content fills the exchanges
     * @param path of the webhook
     * @param ledger knows which events have run
     * @param pool runs the routes; started and stopped by the consumer
     * @param open whether routes may begin at the moment
     * @param heard is told every event at once, whether or not a route runs with it and however that ends; it does not
     *     block
     */
    public EventIntake(
            DefaultConsumer consumer,
            String path,
            AckMode ackMode,
            EventConfiguration events,
            EventContent content,
            Ledger ledger,
            EventPool pool,
            Time time,
            BooleanSupplier open,
            ReceiveObserver observer,
            Consumer<MessageEvent> heard) {
        this.filter = EventFilter.of(events);
        this.once = new EventOnce(
                ledger,
                new EventKey(path),
                time,
                pool,
                observer,
                new EventDelivery(consumer, content, pool::execute)::deliver);
        this.ackMode = ackMode;
        this.open = open;
        this.observer = observer;
        this.heard = heard;
    }

    /**
     * Has the events run.
     *
     * @param call which brought them
     * @return completes, never exceptionally, with the worst that became of an event
     */
    public CompletionStage<EventResult> accept(List<MessageEvent> events, EventCall call) {
        events.forEach(event -> {
            LOG.debug("{}", event);
            observer.received(event);
            heard.accept(event);
        });
        return new EventBatch(event -> begin(event, call), ackMode, call.wanted()).run(events);
    }

    /** Whether the ledger could not tell, when it was last asked, if an event had run. */
    public boolean isLedgerAway() {
        return once.isLedgerAway();
    }

    /**
     * Waits for no other node any more, and leaves to the others what has not ended here: called when the consumer has
     * stopped.
     */
    public void close() {
        once.close();
    }

    private CompletionStage<Attempt> begin(MessageEvent event, EventCall call) {
        if (!filter.passes(event)) {
            observer.filtered(event);
            return CompletableFuture.completedFuture(new Attempt.Settled(EventResult.DONE));
        }
        if (!open.getAsBoolean()) {
            return CompletableFuture.completedFuture(new Attempt.Settled(EventResult.CLOSED));
        }
        // What waits for another node's end is not to begin once the route is suspended.
        return once.begin(event, new EventCall(call.headers(), () -> call.isWanted() && open.getAsBoolean()));
    }
}
