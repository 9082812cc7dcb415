/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.call;

import io.github.camelbandwidth.client.http.Attempt;
import io.github.camelbandwidth.client.http.HttpTransport;
import io.github.camelbandwidth.client.time.Time;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;

/** All calls of one client that have not ended. */
public final class Calls implements AutoCloseable {
    private static final int THREADS = 4;

    private final HttpTransport transport;
    private final Time time;
    private final DoubleSupplier jitter;
    private final ThreadPoolExecutor later;
    private final Set<Repetition> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * Makes requests over this transport, which is closed elsewhere.
     *
     * @param jitter gives numbers from 0 to below 1
     */
    public Calls(HttpTransport transport, Time time, DoubleSupplier jitter) {
        this.transport = transport;
        this.time = time;
        this.jitter = jitter;
        this.later = threads();
    }

    /**
     * For what goes on after a wait. Neither the timers' thread nor an I/O thread may do it: a request that needs a new
     * connection resolves the host's name first, and may wait for that. At most one task for each open call waits here.
     */
    private static ThreadPoolExecutor threads() {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                10,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> {
                    Thread thread = new Thread(task, "bandwidth-messaging-next-try");
                    thread.setDaemon(true);
                    return thread;
                },
                // Closed: what is left is short and must not be lost, or somebody would wait for ever.
                (task, closed) -> task.run());
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    /** Begins, on this thread. */
    public Call<Attempt> start(Plan plan) {
        Repetition repetition = new Repetition(plan, this);
        open.add(repetition);
        if (closed) {
            repetition.callOff();
        }
        repetition.start();
        return new Call<>(
                repetition.ended().whenComplete((end, never) -> open.remove(repetition)),
                repetition::callOff,
                repetition::stopRepeating);
    }

    HttpTransport transport() {
        return transport;
    }

    Time time() {
        return time;
    }

    double jitter() {
        return jitter.getAsDouble();
    }

    Executor later() {
        return later;
    }

    /** Ends every wait at once. */
    @Override
    public void close() {
        closed = true;
        open.forEach(Repetition::callOff);
        later.shutdown();
    }
}
