/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.ThreadPoolProfileBuilder;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;
import org.jspecify.annotations.Nullable;

/**
 * The pool of up to {@value #MANY} threads on which exchanges go on after an answer. Nothing waits for a thread: a step
 * behind a send may wait for another send, whose end would stand in line behind it. A task is never dropped, or its
 * exchange would stay in flight for ever: when the pool is full or stopped, it runs on the thread that brought it.
 */
final class RoutePool implements Executor {
    private static final int MANY = 500;

    private static final String NAME = "BandwidthMessaging";

    private volatile @Nullable ExecutorService pool;

    /** One that runs goes on. */
    void start(CamelContext context, Object owner) {
        if (pool != null) {
            return;
        }
        ThreadPoolProfile profile = new ThreadPoolProfileBuilder(NAME)
                .poolSize(1)
                .maxPoolSize(MANY)
                .maxQueueSize(0)
                .rejectedPolicy(ThreadPoolRejectedPolicy.Abort)
                .build();
        pool = context.getExecutorServiceManager().newThreadPool(owner, NAME, profile);
    }

    /** Waits for what runs. */
    void stop(CamelContext context) {
        take().ifPresent(running -> context.getExecutorServiceManager().shutdownGraceful(running));
    }

    private Optional<ExecutorService> take() {
        ExecutorService running = pool;
        pool = null;
        return Optional.ofNullable(running);
    }

    @Override
    public void execute(Runnable task) {
        ExecutorService running = pool;
        if (running == null) {
            task.run();
            return;
        }
        try {
            running.execute(task);
        } catch (RejectedExecutionException e) {
            task.run();
        }
    }
}
