/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.event;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.ThreadPoolProfileBuilder;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Bounds the events at work, and has threads for them. An event is at work until its exchange is over, also while no
 * thread has it; so the places are counted and not the threads. There is no line: the API keeps what does not fit.
 */
public final class EventPool {
    private static final String NAME = "BandwidthMessagingWebhook";

    private final int size;
    private final Semaphore places;
    private final LongAdder left = new LongAdder();
    private volatile @Nullable ExecutorService threads;

    /** For so many events at a time. */
    public EventPool(int size) {
        this.size = size;
        this.places = new Semaphore(size);
    }

    /** Makes the threads. */
    public void start(CamelContext context, Object owner) {
        // A thread gives its place back a moment before it is free itself; hence more threads than places.
        ThreadPoolProfile profile = new ThreadPoolProfileBuilder(NAME)
                .poolSize(1)
                .maxPoolSize(2 * size)
                .maxQueueSize(0)
                .rejectedPolicy(ThreadPoolRejectedPolicy.Abort)
                .build();
        threads = context.getExecutorServiceManager().newThreadPool(owner, NAME, profile);
    }

    /** Takes no more; what runs is left to itself, since Camel has waited for it. */
    public void stop(CamelContext context) {
        ExecutorService stopping = threads;
        threads = null;
        if (stopping != null) {
            context.getExecutorServiceManager().shutdown(stopping);
        }
    }

    /** How many events may be at work. */
    public int size() {
        return size;
    }

    /** How many events are at work. */
    public int busy() {
        return size - places.availablePermits();
    }

    /** How many places have been left so far. */
    public long left() {
        return left.sum();
    }

    /** A place, if there is one; whoever gets it leaves it. */
    Optional<Place> enter() {
        return places.tryAcquire() ? Optional.of(new Place()) : Optional.empty();
    }

    /**
     * Runs a task that is no event as if it were one.
     *
     * @return whether there was a place for it; without one it is not run
     */
    public boolean tryRun(Runnable task) {
        Optional<Place> free = enter();
        free.ifPresent(place -> place.runAndLeave(task));
        return free.isPresent();
    }

    /**
     * Goes on with an event that has a place.
     *
     * @throws RejectedExecutionException if the pool is stopped
     */
    void execute(Runnable task) {
        ExecutorService running = threads;
        if (running == null) {
            throw new RejectedExecutionException("the consumer is stopped");
        }
        running.execute(task);
    }

    /** The right of one event to be at work. */
    final class Place {
        private final AtomicBoolean left = new AtomicBoolean();

        /**
         * On a thread of the pool.
         *
         * @throws RejectedExecutionException if the pool is stopped
         */
        void run(Runnable task) {
            execute(task);
        }

        /** If the pool is stopped, it only leaves. */
        void runAndLeave(Runnable task) {
            try {
                run(() -> {
                    try {
                        task.run();
                    } finally {
                        leave();
                    }
                });
            } catch (RejectedExecutionException e) {
                leave();
            }
        }

        /** Gives it back; called again, it does nothing. */
        void leave() {
            if (!left.getAndSet(true)) {
                EventPool.this.left.increment();
                places.release();
            }
        }
    }
}
