/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.pace;

import io.github.bucket4j.Bucket;
import io.github.camelbandwidth.client.message.Priority;
import io.github.camelbandwidth.testkit.HandMovedTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A pace on a clock moved by hand, whose dispatcher works on the thread that moves it; and what has passed, and when. */
final class PaceRig {
    static final String NUMBER = "+19195550100";
    static final String OTHER_NUMBER = "+19195550101";

    final HandMovedTime time;
    final Pacer pacer;
    final List<Passed> passed = new ArrayList<>();
    private final Instant start;

    /** One message that had its turn. */
    record Passed(String name, String number, int segments, Duration at) {}

    PaceRig(PaceSettings settings, Executor executor) {
        this(settings, executor, new HandMovedTime());
    }

    /** One of several nodes on the same clock. */
    PaceRig(PaceSettings settings, HandMovedTime time) {
        this(settings, Runnable::run, time);
    }

    private PaceRig(PaceSettings settings, Executor executor, HandMovedTime time) {
        this.time = time;
        this.start = time.now();
        this.pacer = new Pacer(settings, time, executor);
    }

    static PaceRig of(@Nullable Rate account, @Nullable Rate number, int line) {
        return new PaceRig(new PaceSettings(account, null, number, null, line), Runnable::run);
    }

    static PaceRig of(@Nullable Bucket account, @Nullable NumberBuckets numbers) {
        return new PaceRig(new PaceSettings(null, account, null, numbers, 1_000), Runnable::run);
    }

    Place enter(String name, String number, int segments) {
        return enter(name, number, segments, Priority.DEFAULT, null);
    }

    Place enter(String name, String number, int segments, Priority priority, @Nullable Instant expiration) {
        Place place = pacer.enter(number, segments, priority, expiration);
        CompletableFuture<Void> unused = place.turn().thenRun(() -> {
            synchronized (passed) {
                passed.add(new Passed(name, number, segments, Duration.between(start, time.now())));
            }
        });
        return place;
    }

    List<String> names() {
        synchronized (passed) {
            return passed.stream().map(Passed::name).toList();
        }
    }

    void seconds(double seconds) {
        time.advance(Duration.ofNanos((long) (seconds * 1e9)));
    }

    /** Why it got no turn; fails if it still waits, or got one. */
    static PaceException refusal(Place place) {
        if (!place.turn().isDone()) {
            throw new AssertionError("it still waits");
        }
        try {
            place.turn().join();
        } catch (CompletionException e) {
            return (PaceException) e.getCause();
        }
        throw new AssertionError("it had its turn");
    }
}
