/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.ledger;

import io.github.camelbandwidth.client.time.Time;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Renews leases for as long as the work under them goes on. */
public final class LeaseKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(LeaseKeeper.class);

    private final Ledger ledger;
    private final Time time;
    private final RareWarning failed;
    private final Set<Kept> renewed = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** Renews at that ledger, by that clock. */
    public LeaseKeeper(Ledger ledger, Time time) {
        this.ledger = ledger;
        this.time = time;
        this.failed = new RareWarning(LOG, time, "A lease could not be renewed");
    }

    /** Renews until the work has ended. */
    public Kept keep(Lease lease) {
        Kept kept = new Kept(lease);
        renewed.add(kept);
        kept.wind();
        if (closed) {
            kept.end();
        }
        return kept;
    }

    /** Renews nothing any more, so that others can take over what does not end here. */
    public void close() {
        closed = true;
        renewed.forEach(Kept::end);
    }

    /** A lease that is being renewed. */
    public final class Kept {
        private final Lease lease;
        private final Lock lock = new ReentrantLock();
        private Time.@Nullable Timer timer;
        private final AtomicBoolean asking = new AtomicBoolean();
        private boolean ended;

        private Kept(Lease lease) {
            this.lease = lease;
        }

        /** What is renewed. */
        public Lease lease() {
            return lease;
        }

        /** No renewal begins any more. */
        public void end() {
            lock.lock();
            try {
                ended = true;
                if (timer != null) {
                    timer.cancel();
                }
            } finally {
                lock.unlock();
            }
            renewed.remove(this);
        }

        private boolean hasEnded() {
            lock.lock();
            try {
                return ended;
            } finally {
                lock.unlock();
            }
        }

        private void wind() {
            lock.lock();
            try {
                timer = ended ? null : time.after(lease.renewEvery(), this::renew);
            } finally {
                lock.unlock();
            }
        }

        private void renew() {
            // The next one whatever becomes of this: a ledger that is away for a moment costs a renewal, not the lease.
            wind();
            if (!asking.compareAndSet(false, true)) {
                // One that the ledger still waits for would do no less than a second one behind it.
                return;
            }
            CompletableFuture.completedStage(lease).thenCompose(ledger::renew).whenComplete((own, failure) -> {
                asking.set(false);
                if (failure != null) {
                    failed.tell(failure);
                } else if (!own && !hasEnded()) {
                    LOG.warn("A lease could not be renewed: somebody else has taken its key over, or it has ended");
                    end();
                }
            });
        }
    }
}
