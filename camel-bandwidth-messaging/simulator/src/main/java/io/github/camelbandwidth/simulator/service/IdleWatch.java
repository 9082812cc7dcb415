/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.service;

import static java.util.stream.Collectors.joining;

import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.store.MessageStore;
import java.util.ArrayList;
import java.util.List;

/** Tells those who wait for it that nothing is under way any more. Belongs to the loop. */
public final class IdleWatch {
    private static final int NAMED = 5;

    private final MessageStore store;
    private final List<Runnable> waiting = new ArrayList<>();

    IdleWatch(MessageStore store) {
        this.store = store;
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
        int count = store.livingCount();
        if (count == 0) {
            return "nothing is under way";
        }
        String named = store.living().limit(NAMED).map(IdleWatch::describe).collect(joining("; "));
        return "under way: " + count + (count == 1 ? " message" : " messages") + ": " + named
                + (count > NAMED ? "; …" : "");
    }

    private static String describe(Message message) {
        return message.id() + " " + message.recipients()
                + (message.hasEnded() ? ", whose webhook has not been acknowledged" : "");
    }

    void check() {
        if (store.livingCount() == 0) {
            List<Runnable> told = List.copyOf(waiting);
            waiting.clear();
            told.forEach(Runnable::run);
        }
    }
}
