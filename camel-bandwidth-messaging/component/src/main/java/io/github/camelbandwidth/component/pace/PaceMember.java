/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.pace;

import java.util.concurrent.atomic.AtomicBoolean;

/** One who sends for an account. */
public final class PaceMember implements AutoCloseable {
    private final Runnable leave;
    private final AtomicBoolean left = new AtomicBoolean();

    PaceMember(Runnable leave) {
        this.leave = leave;
    }

    /** Sends no more; may be repeated. */
    @Override
    public void close() {
        if (!left.getAndSet(true)) {
            leave.run();
        }
    }
}
