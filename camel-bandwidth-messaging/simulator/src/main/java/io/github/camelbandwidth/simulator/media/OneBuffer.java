/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.media;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** A source that has all of its bytes already. */
final class OneBuffer implements ReadStream<Buffer> {
    private final Buffer bytes;
    private @Nullable Handler<Buffer> handler;
    private @Nullable Handler<Void> endHandler;
    private boolean given;

    OneBuffer(Buffer bytes) {
        this.bytes = bytes;
    }

    @Override
    public OneBuffer handler(@Nullable Handler<Buffer> changed) {
        handler = changed;
        return this;
    }

    @Override
    public OneBuffer endHandler(@Nullable Handler<Void> changed) {
        endHandler = changed;
        return this;
    }

    @Override
    public OneBuffer exceptionHandler(@Nullable Handler<Throwable> changed) {
        // Nothing can go wrong with bytes that are there.
        return this;
    }

    @Override
    public OneBuffer pause() {
        return this;
    }

    @Override
    public OneBuffer resume() {
        if (!given && handler != null && endHandler != null) {
            given = true;
            handler.handle(bytes);
            endHandler.handle(null);
        }
        return this;
    }

    @Override
    public OneBuffer fetch(long amount) {
        return resume();
    }
}
