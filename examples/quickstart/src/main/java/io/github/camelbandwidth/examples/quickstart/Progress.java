/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.examples.quickstart;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Which messages have ended for whom. An event may come before the answer to its send, and may come twice. */
final class Progress {
    private record Ending(String id, String recipient) {}

    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Set<Ending> expected = new HashSet<>();
    private final Set<Ending> seen = new HashSet<>();
    private int notAccepted;

    void accepted(String id, List<String> recipients) {
        update(() -> recipients.forEach(recipient -> expected.add(new Ending(id, recipient))));
    }

    void notAccepted() {
        update(() -> notAccepted++);
    }

    void ended(String id, String recipient) {
        update(() -> seen.add(new Ending(id, recipient)));
    }

    private void update(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until all that was accepted so far has ended.
     *
     * @return how many endings are missing
     */
    int await(Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (missing() > 0 && left > 0) {
                left = changed.awaitNanos(left);
            }
            return missing();
        } finally {
            lock.unlock();
        }
    }

    private int missing() {
        Set<Ending> missing = new HashSet<>(expected);
        missing.removeAll(seen);
        return missing.size();
    }

    /** How many sends did not end with a 202. */
    int refused() {
        lock.lock();
        try {
            return notAccepted;
        } finally {
            lock.unlock();
        }
    }
}
