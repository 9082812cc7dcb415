/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.pace;

import io.github.camelbandwidth.client.time.Time;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The paces of all accounts. Whoever sends for an account joins first. The first one to name a pace makes it; it holds for
 * all who send for that account, those who name none included.
 */
public final class Pacers {
    private final Supplier<Time> time;
    private final Map<String, Shared> accounts = new HashMap<>();

    private static final class Shared {
        final Pacer pacer;
        final DispatcherThread thread;
        int members;

        Shared(Pacer pacer, DispatcherThread thread) {
            this.pacer = pacer;
            this.thread = thread;
        }

        void close() {
            pacer.close();
            thread.end();
        }
    }

    /**
     * None yet.
     *
     * @param time asked whenever a pace is made
     */
    public Pacers(Supplier<Time> time) {
        this.time = time;
    }

    /**
     * Begins to send for an account.
     *
     * @param account its address
     * @throws IllegalArgumentException if somebody who still sends for it has named another pace
     */
    public PaceMember join(String account, PaceSettings settings) {
        if (!settings.paced()) {
            return new PaceMember(() -> {});
        }
        List<Shared> replaced = new ArrayList<>();
        Shared shared = agreed(account, settings, replaced);
        // Without the lock: who is told may go on at once, on this thread.
        replaced.forEach(Shared::close);
        return new PaceMember(() -> leave(shared));
    }

    private synchronized Shared agreed(String account, PaceSettings settings, List<Shared> replaced) {
        Shared there = accounts.get(account);
        if (there != null && there.pacer.settings().equals(settings)) {
            there.members++;
            return there;
        }
        if (there != null && there.members > 0) {
            throw new IllegalArgumentException(
                    "An account has one pace, for all endpoints that send for it, but one says "
                            + there.pacer.settings() + " and another one " + settings
                            + ". Set segmentsPerSecond, burst, numberSegmentsPerSecond, numberBurst, accountBucket, numberBuckets"
                            + " and paceLine once, on the component");
        }
        if (there != null) {
            replaced.add(there);
        }
        DispatcherThread thread = new DispatcherThread();
        Shared made = new Shared(new Pacer(settings, time.get(), thread), thread);
        made.members++;
        accounts.put(account, made);
        return made;
    }

    /** What is left without members stays: the same figures, after a route was reloaded, go on with the same buckets. */
    private synchronized void leave(Shared shared) {
        shared.members--;
    }

    /** The account's pace of this moment; empty if nobody has named one. */
    public synchronized Optional<Pacer> of(String account) {
        return Optional.ofNullable(accounts.get(account)).map(shared -> shared.pacer);
    }

    /** How the paces do, by the addresses of their accounts. */
    public synchronized Map<String, PaceState> states() {
        Map<String, PaceState> states = new TreeMap<>();
        accounts.forEach((account, shared) -> states.put(account, shared.pacer.state()));
        return states;
    }

    /** Ends every wait and forgets all paces. */
    public void close() {
        List<Shared> closing;
        synchronized (this) {
            closing = List.copyOf(accounts.values());
            accounts.clear();
        }
        closing.forEach(Shared::close);
    }
}
