/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.ledger;

import io.github.camelbandwidth.client.time.SystemTime;
import io.github.camelbandwidth.client.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a bounded number of keys in this process; they are gone when it ends. When it is full the oldest finished key
 * is forgotten, never one that is claimed.
 */
public final class MemoryLedger implements Ledger {
    /** How many keys are kept where nothing else is said. */
    public static final int DEFAULT_MAX_KEYS = 100_000;

    private static final Logger LOG = LoggerFactory.getLogger(MemoryLedger.class);
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration RENEW_EVERY = LEASE.dividedBy(3);
    private static final Duration TOO_YOUNG_TO_FORGET = Duration.ofDays(2);
    private static final Duration WARN_EVERY = Duration.ofHours(1);

    private final int maxKeys;
    private final Time time;
    private final Map<String, Held> held = new HashMap<>();
    /** The oldest first. */
    private final Map<String, Finished> finished = new LinkedHashMap<>();

    private long tokens;
    private long takeovers;
    private long refused;
    private long forgottenYoung;
    private @Nullable Instant warned;

    /** By the clock that nobody sets: a step of the other one ends no lease. */
    private record Held(long token, long untilNanos) {}

    private record Finished(long token, String result, Instant at) {}

    /** With room for {@value #DEFAULT_MAX_KEYS} keys. */
    public MemoryLedger() {
        this(DEFAULT_MAX_KEYS);
    }

    /**
     * Bounded as said.
     *
     * @param maxKeys how many keys are kept, at least 1
     */
    public MemoryLedger(int maxKeys) {
        this(maxKeys, new SystemTime());
    }

    /** As {@link #MemoryLedger(int)}, by another clock. */
    public MemoryLedger(int maxKeys, Time time) {
        if (maxKeys < 1) {
            throw new IllegalArgumentException("maxKeys must be greater than 0, but is " + maxKeys);
        }
        this.maxKeys = maxKeys;
        this.time = time;
    }

    @Override
    public CompletionStage<Claim> claim(String key, OnExpiry onExpiry) {
        return at(() -> take(LedgerKeys.kept(key), onExpiry));
    }

    @Override
    public CompletionStage<Boolean> renew(Lease lease) {
        return at(() -> {
            boolean own = isHeldBy(lease);
            if (own) {
                hold(lease.key(), lease.token());
            }
            return own;
        });
    }

    @Override
    public CompletionStage<Boolean> done(Lease lease, String result) {
        return at(() -> {
            Finished before = finished.get(lease.key());
            boolean told = before != null && before.token() == lease.token();
            if (!told && end(lease)) {
                finished.put(lease.key(), new Finished(lease.token(), result, time.now()));
                told = true;
            }
            return told;
        });
    }

    @Override
    public CompletionStage<Boolean> release(Lease lease) {
        return at(() -> end(lease));
    }

    @Override
    public CompletionStage<Boolean> anyKnown(Collection<String> keys) {
        return at(() -> keys.stream()
                .map(LedgerKeys::kept)
                .anyMatch(key -> held.containsKey(key) || finished.containsKey(key)));
    }

    @Override
    public synchronized long takeovers() {
        return takeovers;
    }

    @Override
    public synchronized long refused() {
        return refused;
    }

    @Override
    public synchronized OptionalLong keys() {
        return OptionalLong.of((long) held.size() + finished.size());
    }

    private synchronized <T> CompletionStage<T> at(Supplier<T> step) {
        try {
            return CompletableFuture.completedFuture(step.get());
        } catch (LedgerUnavailableException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private Claim take(String key, OnExpiry onExpiry) {
        Finished end = finished.get(key);
        if (end != null) {
            return new Claim.Done(end.result());
        }
        Held holder = held.get(key);
        if (holder == null) {
            makeRoom();
            return run(key, false);
        }
        if (time.nanos() - holder.untilNanos() < 0) {
            return new Claim.Busy();
        }
        if (onExpiry == OnExpiry.NEVER_AGAIN) {
            return new Claim.Lost();
        }
        takeovers++;
        return run(key, true);
    }

    private Claim run(String key, boolean takenOver) {
        // One count for all keys: a released key is forgotten, and its next claim must still have a higher token.
        long token = ++tokens;
        hold(key, token);
        return new Claim.Run(new Lease(key, token, RENEW_EVERY), takenOver);
    }

    private void hold(String key, long token) {
        held.put(key, new Held(token, time.nanos() + LEASE.toNanos()));
    }

    private boolean isHeldBy(Lease lease) {
        Held holder = held.get(lease.key());
        return holder != null && holder.token() == lease.token();
    }

    private boolean end(Lease lease) {
        boolean own = isHeldBy(lease);
        if (own) {
            held.remove(lease.key());
        } else {
            refused++;
        }
        return own;
    }

    private void makeRoom() {
        if (held.size() + finished.size() < maxKeys) {
            return;
        }
        Iterator<Finished> oldest = finished.values().iterator();
        if (!oldest.hasNext()) {
            throw new LedgerUnavailableException(
                    "all " + maxKeys + " keys of the ledger in memory are claimed; give it a higher maxKeys", null);
        }
        boolean young = oldest.next().at().plus(TOO_YOUNG_TO_FORGET).isAfter(time.now());
        oldest.remove();
        if (young) {
            forgottenYoung++;
            warn();
        }
    }

    private void warn() {
        Instant now = time.now();
        if (warned == null || !now.isBefore(warned.plus(WARN_EVERY))) {
            warned = now;
            LOG.warn(
                    "The ledger in memory is full with {} keys and has forgotten {} that were younger than {} hours: what"
                            + " comes again under those runs again. Give it a higher maxKeys, or use a JdbcLedger",
                    maxKeys,
                    forgottenYoung,
                    TOO_YOUNG_TO_FORGET.toHours());
        }
    }
}
