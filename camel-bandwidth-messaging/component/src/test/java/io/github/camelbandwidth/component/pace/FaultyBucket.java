/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.pace;

import io.github.bucket4j.Bucket;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A bucket of Bucket4j's behind a connection that fails, or hangs, when it is told to. */
final class FaultyBucket {
    final AtomicInteger calls = new AtomicInteger();
    final CountDownLatch asked = new CountDownLatch(1);
    private final Bucket behind;
    private volatile RuntimeException failure;
    private volatile CountDownLatch answer = new CountDownLatch(0);

    FaultyBucket(Bucket behind) {
        this.behind = behind;
    }

    void fail(RuntimeException failure) {
        this.failure = failure;
    }

    void work() {
        failure = null;
    }

    /** The next call, and those after it, return once the latch is down. */
    void hang(CountDownLatch answer) {
        this.answer = answer;
    }

    Bucket bucket() {
        return (Bucket) Proxy.newProxyInstance(
                Bucket.class.getClassLoader(), new Class<?>[] {Bucket.class}, (proxy, method, arguments) -> {
                    calls.incrementAndGet();
                    asked.countDown();
                    answer.await();
                    if (failure != null) {
                        throw failure;
                    }
                    try {
                        return method.invoke(behind, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
