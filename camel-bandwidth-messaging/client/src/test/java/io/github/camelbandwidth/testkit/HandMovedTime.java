/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.testkit;

import io.github.camelbandwidth.client.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** A clock that stands still until a test moves it; timers fire on the thread that moves it, in order. */
public final class HandMovedTime implements Time {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PriorityQueue<Due> timers =
            new PriorityQueue<>(Comparator.comparing(Due::at).thenComparing(Due::number));
    private Instant now = Instant.parse("2026-02-01T15:00:00Z");
    private long started;

    private record Due(Instant at, long number, Runnable task) {}

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized long nanos() {
        return Duration.between(Instant.EPOCH, now).toNanos();
    }

    @Override
    public synchronized Timer after(Duration delay, Runnable task) {
        Due due = new Due(now.plus(delay), started++, task);
        timers.add(due);
        notifyAll();
        return () -> cancel(due);
    }

    private synchronized void cancel(Due due) {
        timers.remove(due);
    }

    /** Waits until there is a timer that fires when the clock is moved on by exactly this much. */
    public synchronized void awaitTimer(Duration delay) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (timers.stream().noneMatch(due -> due.at().equals(now.plus(delay)))) {
            long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0) {
                throw new IllegalStateException("no timer fires in " + delay + "; they fire at "
                        + timers.stream().map(Due::at).toList() + ", and it is " + now);
            }
            wait(left);
        }
    }

    /** Waits until at least so many timers wait to fire. */
    public synchronized void awaitTimers(int count) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (timers.size() < count) {
            long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0) {
                throw new IllegalStateException("there are " + timers.size() + " timers, not " + count);
            }
            wait(left);
        }
    }

    /** How many timers wait to fire. */
    public synchronized int pending() {
        return timers.size();
    }

    /** How many timers wait to fire before so much time has passed. */
    public synchronized long pendingWithin(Duration delay) {
        return timers.stream().filter(due -> due.at().isBefore(now.plus(delay))).count();
    }

    /** Moves the clock on and fires whatever falls due on the way. */
    public void advance(Duration step) {
        Instant end = now().plus(step);
        for (Due due = next(end); due != null; due = next(end)) {
            due.task().run();
        }
        synchronized (this) {
            now = end;
        }
    }

    private synchronized Due next(Instant end) {
        if (timers.isEmpty() || timers.peek().at().isAfter(end)) {
            return null;
        }
        Due due = timers.remove();
        now = due.at();
        return due;
    }
}
