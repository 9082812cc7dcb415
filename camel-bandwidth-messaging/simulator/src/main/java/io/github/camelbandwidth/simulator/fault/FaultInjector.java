/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.fault;

import io.github.camelbandwidth.simulator.domain.Fates;
import io.github.camelbandwidth.simulator.service.EventSink;
import io.github.camelbandwidth.simulator.time.Resettable;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.util.Optional;
import java.util.function.IntSupplier;

/** The places where things can go wrong, and the rules they all go by. Belongs to the loop. */
public final class FaultInjector implements Resettable {
    private static final int MAX_REQUESTS = 1_000;
    private static final int MAX_EVENTS = 100_000;

    private final FaultBook book = new FaultBook();
    private final HeldBack requests;
    private final HeldBack events;
    private final FirstEvents firstEvents;

    /** One without rules; what it holds back goes by {@code time}. */
    public FaultInjector(SimulatorTime time) {
        requests = new HeldBack(time, MAX_REQUESTS);
        events = new HeldBack(time, MAX_EVENTS);
        firstEvents = new FirstEvents(time, requests);
        book.onChange(requests::letAllGo);
        book.onChange(events::letAllGo);
    }

    /** The rules. */
    public FaultBook book() {
        return book;
    }

    /** The requests that are held back. */
    public HeldBack requests() {
        return requests;
    }

    /** What tells that a message has been heard of; it is to be told of messages and of webhooks. */
    public FirstEvents firstEvents() {
        return firstEvents;
    }

    /** What messages fail with by the rules. */
    public Fates fates() {
        return (message, number) -> book.isEmpty()
                ? Optional.empty()
                : book.strike(FateEffect.class, Subject.of(message, number)).map(FateEffect::fate);
    }

    /** A way to {@code sink} on which events go wrong; {@code room} says how many more it takes than there have to be. */
    public EventSink before(EventSink sink, IntSupplier room) {
        return new FaultyEvents(book, events, firstEvents, sink, room);
    }

    /** No rules any more; what was held back is let go: answers and events go out, connections without answer end. */
    public void clear() {
        book.put(Faults.none());
    }

    /** No rules any more; events that were held back are gone with their messages, requests are let go. */
    @Override
    public void reset() {
        events.forgetAll();
        clear();
    }
}
