/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.pace;

import io.github.camelbandwidth.client.time.Time;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Calls of buckets, of which one that may be far away can hang: then those who wait are told. */
final class BucketCalls {
    private final Time time;
    private final Runnable whenHanging;
    private @Nullable Object current;
    private boolean hanging;

    BucketCalls(Time time, Runnable whenHanging) {
        this.time = time;
        this.whenHanging = whenHanging;
    }

    void run(Runnable bucket) {
        call(() -> {
            bucket.run();
            return true;
        });
    }

    <T> T call(Supplier<T> bucket) {
        Object call = new Object();
        begin(call);
        Time.Timer timer = time.after(Trouble.PATIENCE, () -> tooLong(call));
        try {
            return bucket.get();
        } finally {
            timer.cancel();
            begin(null);
        }
    }

    private synchronized void begin(@Nullable Object call) {
        current = call;
        hanging = false;
    }

    private void tooLong(Object call) {
        synchronized (this) {
            if (current != call) {
                return;
            }
            hanging = true;
        }
        whenHanging.run();
    }

    /** Whether the call that is being made has taken too long already. */
    synchronized boolean hanging() {
        return hanging;
    }
}
