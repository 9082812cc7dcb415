/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.UnaryOperator;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.ThreadPoolProfileBuilder;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;
import org.jspecify.annotations.Nullable;

/**
 * A bounded pool on which exchanges run that must not run where they come from: after an answer, or for an event. A task
 * is never dropped, or its exchange would stay in flight for ever: when the pool is full or stopped, it runs on the
 * thread that brought it.
 */
final class RoutePool implements Executor {
    private static final int MANY = 500;

    private final String name;
    private final UnaryOperator<ThreadPoolProfileBuilder> sizes;
    private volatile @Nullable ExecutorService pool;

    private RoutePool(String name, UnaryOperator<ThreadPoolProfileBuilder> sizes) {
        this.name = name;
        this.sizes = sizes;
    }

    /** Sized by the application's default thread pool profile. */
    static RoutePool ofDefaultSize(String name) {
        return new RoutePool(name, UnaryOperator.identity());
    }

    /**
     * Of up to {@value #MANY} threads, and nothing waits for one: a step behind a send may wait for another send, whose end
     * would stand in line behind it.
     */
    static RoutePool withoutLine(String name) {
        return new RoutePool(
                name, profile -> profile.poolSize(1).maxPoolSize(MANY).maxQueueSize(0));
    }

    /** One that runs goes on. */
    void start(CamelContext context, Object owner) {
        if (pool != null) {
            return;
        }
        ThreadPoolProfile profile = sizes.apply(new ThreadPoolProfileBuilder(name))
                .rejectedPolicy(ThreadPoolRejectedPolicy.Abort)
                .build();
        pool = context.getExecutorServiceManager().newThreadPool(owner, name, profile);
    }

    /** Waits for what runs. */
    void stop(CamelContext context) {
        take().ifPresent(running -> context.getExecutorServiceManager().shutdownGraceful(running));
    }

    /** Leaves what runs to itself, for those who have been waited for already. */
    void letGo(CamelContext context) {
        take().ifPresent(running -> context.getExecutorServiceManager().shutdown(running));
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
