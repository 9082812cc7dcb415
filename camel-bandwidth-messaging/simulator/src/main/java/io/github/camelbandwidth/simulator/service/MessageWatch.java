/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.service;

import static java.util.stream.Collectors.joining;

import io.github.camelbandwidth.simulator.domain.Expectation;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.store.MessageStore;
import io.github.camelbandwidth.simulator.time.Resettable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Tells those who wait for certain messages that they have come so far. Belongs to the loop. */
public final class MessageWatch implements MessageListener, Resettable {
    /** How many may wait at once. */
    public static final int MAX_WAITING = 256;

    private static final int NAMED = 10;

    private final MessageStore store;
    private final Set<Waiter> waiting = new LinkedHashSet<>();
    private boolean stopped;

    /** A watch over the messages of {@code store}, which must tell it of every change. */
    public MessageWatch(MessageStore store) {
        this.store = store;
    }

    /**
     * What it gives is completed, on the loop, with the messages expected once they have come so far, which may be at once.
     * Who cancels it does not wait any more.
     *
     * @throws IllegalStateException when {@value #MAX_WAITING} wait already
     */
    public CompletableFuture<List<Message>> await(Expectation expectation) {
        if (stopped) {
            return CompletableFuture.failedFuture(closed());
        }
        Waiter waiter = new Waiter(expectation);
        for (Message message : store.all()) {
            waiter.see(message);
        }
        if (!waiter.met.isDone()) {
            if (count() >= MAX_WAITING) {
                throw new IllegalStateException(MAX_WAITING + " wait already; no more can");
            }
            waiting.add(waiter);
        }
        return waiter.met;
    }

    /** How many wait. */
    public int count() {
        waiting.removeIf(waiter -> waiter.met.isDone());
        return waiting.size();
    }

    /** The messages meant, whatever has become of them. */
    public List<Message> matching(Expectation expectation) {
        return store.all().stream().filter(expectation.match()::matches).toList();
    }

    /** What there is instead of what was expected, for people: numbers masked, no texts. */
    public String describe(Expectation expectation) {
        List<Message> matching = matching(expectation);
        if (!matching.isEmpty()) {
            return number(matching.size()) + " matched: " + named(matching);
        }
        List<Message> all = store.all();
        return all.isEmpty() ? "there was no message at all" : "none matched; there were: " + named(all);
    }

    @Override
    public void accepted(Message message) {
        tell(message);
    }

    @Override
    public void moved(Message message) {
        tell(message);
    }

    /** Those who wait go on waiting, for what comes from now on. */
    @Override
    public void reset() {
        waiting.forEach(waiter -> waiter.found.clear());
    }

    /** Tells all who wait, and all who come later, that nothing will come any more. */
    public void stop() {
        stopped = true;
        List.copyOf(waiting).forEach(waiter -> waiter.met.completeExceptionally(closed()));
    }

    private static IllegalStateException closed() {
        return new IllegalStateException("The simulator was closed");
    }

    private void tell(Message message) {
        if (count() > 0) {
            List.copyOf(waiting).forEach(waiter -> waiter.see(message));
        }
    }

    private static String number(int count) {
        return count + (count == 1 ? " message" : " messages");
    }

    private static String named(List<Message> messages) {
        int more = messages.size() - NAMED;
        return messages.subList(Math.max(0, more), messages.size()).stream()
                        .map(MessageWatch::named)
                        .collect(joining("; "))
                + (more > 0 ? "; and " + more + " before them" : "");
    }

    private static String named(Message message) {
        return message + (message.tag() == null ? "" : " with tag " + message.tag());
    }

    private static final class Waiter {
        private final Expectation expectation;
        private final Map<String, Message> found = new LinkedHashMap<>();
        private final CompletableFuture<List<Message>> met = new CompletableFuture<>();

        private Waiter(Expectation expectation) {
            this.expectation = expectation;
        }

        private void see(Message message) {
            if (!met.isDone() && (found.containsKey(message.id()) || expectation.isMetBy(message))) {
                found.put(message.id(), message);
                if (found.size() >= expectation.count()) {
                    met.complete(List.copyOf(found.values()));
                }
            }
        }
    }
}
