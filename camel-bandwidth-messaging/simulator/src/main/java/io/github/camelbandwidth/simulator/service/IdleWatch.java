/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.service;

import static java.util.stream.Collectors.joining;

import io.github.camelbandwidth.simulator.domain.InboundMessage;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.domain.PhoneNumber;
import io.github.camelbandwidth.simulator.store.InboundStore;
import io.github.camelbandwidth.simulator.store.MessageStore;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Tells those who wait for it that nothing is under way any more. Belongs to the loop. */
public final class IdleWatch {
    private static final int NAMED = 5;

    private final MessageStore store;
    private final InboundStore inbound;
    private final List<Runnable> waiting = new ArrayList<>();

    /** A watch over the messages in these stores. */
    public IdleWatch(MessageStore store, InboundStore inbound) {
        this.store = store;
        this.inbound = inbound;
    }

    /** Runs {@code action} once nothing is under way, which may be at once. */
    public void whenIdle(Runnable action) {
        waiting.add(action);
        check();
    }

    /** Forgets an action that nobody waits for any more. */
    public void forget(Runnable action) {
        waiting.remove(action);
    }

    /** What is under way, for people: numbers masked, no texts. */
    public String describe() {
        int count = livingCount();
        if (count == 0) {
            return "nothing is under way";
        }
        String named = Stream.concat(
                        store.living().map(IdleWatch::describe),
                        inbound.living().map(IdleWatch::describe))
                .limit(NAMED)
                .collect(joining("; "));
        return "under way: " + count + (count == 1 ? " message" : " messages") + ": " + named
                + (count > NAMED ? "; …" : "");
    }

    private static String describe(Message message) {
        return message.id() + " " + message.recipients()
                + (message.hasEnded() ? ", whose webhook has not been acknowledged" : "");
    }

    private static String describe(InboundMessage message) {
        return message.id() + " from " + PhoneNumber.masked(message.from())
                + ", whose webhook has not been acknowledged";
    }

    private int livingCount() {
        return store.livingCount() + inbound.livingCount();
    }

    void check() {
        if (livingCount() == 0) {
            List<Runnable> told = List.copyOf(waiting);
            waiting.clear();
            told.forEach(Runnable::run);
        }
    }
}
