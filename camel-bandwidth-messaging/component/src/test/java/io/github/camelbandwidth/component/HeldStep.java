/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** A step of a route that takes, with the events of chosen messages, as long as a test wants, or fails. */
public final class HeldStep implements Processor {
    /** Holds events of whatever message. */
    static final String ANY = "any";

    private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
    private final Set<String> failing = ConcurrentHashMap.newKeySet();
    private final List<String> begun = new CopyOnWriteArrayList<>();
    private final List<String> ended = new CopyOnWriteArrayList<>();
    private final Semaphore beginnings = new Semaphore(0);

    /** From now on events of these messages do not get past it. */
    HeldStep hold(String... messages) {
        for (String message : messages) {
            held.put(message, new CountDownLatch(1));
        }
        return this;
    }

    void letGo(String... messages) {
        for (String message : messages) {
            held.remove(message).countDown();
        }
    }

    /** From now on events of these messages fail. */
    public HeldStep fail(String... messages) {
        failing.addAll(List.of(messages));
        return this;
    }

    public void mend(String message) {
        failing.remove(message);
    }

    /** Waits until so many more events have come. */
    void awaitBegun(int more) throws InterruptedException {
        assertThat(beginnings.tryAcquire(more, 20, TimeUnit.SECONDS))
                .as("%s events more than %s", more, begun)
                .isTrue();
    }

    /** Message and type of what has come, in order. */
    public List<String> begun() {
        return begun;
    }

    /** The same of what has got past it. */
    List<String> ended() {
        return ended;
    }

    @Override
    public void process(Exchange exchange) throws InterruptedException {
        String message = exchange.getMessage().getHeader("CamelBandwidthMessagingEventMessageId", String.class);
        String event = message + " " + exchange.getMessage().getHeader("CamelBandwidthMessagingEventType");
        begun.add(event);
        CountDownLatch mayEnd = held.getOrDefault(message, held.get(ANY));
        beginnings.release();
        if (mayEnd != null && !mayEnd.await(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("nobody let " + event + " go");
        }
        if (failing.contains(message)) {
            throw new IllegalStateException("this step fails");
        }
        ended.add(event);
    }
}
