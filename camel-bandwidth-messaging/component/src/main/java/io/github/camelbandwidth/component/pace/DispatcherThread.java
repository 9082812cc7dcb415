/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.pace;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The thread of one dispatcher, which some bucket may block; there is none while nothing is to be done. A dispatcher has no
 * more than one task in its queue.
 */
final class DispatcherThread implements Executor {
    private static final long IDLE_SECONDS = 60;

    private final ThreadPoolExecutor thread;

    DispatcherThread() {
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                DispatcherThread::daemon,
                // Stopped: nobody waits any more.
                new ThreadPoolExecutor.DiscardPolicy());
        thread.allowCoreThreadTimeOut(true);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "bandwidth-messaging-pace");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void execute(Runnable task) {
        thread.execute(task);
    }

    /** Lets it do what it has begun, such as to give tokens back. */
    void end() {
        thread.shutdown();
    }
}
