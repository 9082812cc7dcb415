/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.media;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** A source that gives as much at once as it is let, and remembers how much that was. */
final class Tap implements ReadStream<Buffer> {
    private static final int CHUNK = 16_384;

    private final Vertx vertx;
    private Handler<Buffer> handler;
    private Handler<Void> endHandler;
    private Handler<Throwable> exceptionHandler;
    private boolean open = true;
    private int left;
    private int run;
    private int longestRun;
    private int pauses;

    Tap(Vertx vertx, int bytes) {
        this.vertx = vertx;
        this.left = bytes;
    }

    int longestRun() {
        return longestRun;
    }

    int pauses() {
        return pauses;
    }

    void breakOff() {
        exceptionHandler.handle(new IllegalStateException("planned"));
    }

    @Override
    public Tap handler(Handler<Buffer> changed) {
        handler = changed;
        return this;
    }

    @Override
    public Tap endHandler(Handler<Void> changed) {
        endHandler = changed;
        return this;
    }

    @Override
    public Tap exceptionHandler(Handler<Throwable> changed) {
        exceptionHandler = changed;
        return this;
    }

    @Override
    public Tap pause() {
        pauses++;
        open = false;
        return this;
    }

    @Override
    public Tap resume() {
        open = true;
        run = 0;
        vertx.runOnContext(ignored -> flow());
        return this;
    }

    @Override
    public Tap fetch(long amount) {
        return resume();
    }

    private void flow() {
        while (open && left > 0) {
            int size = Math.min(CHUNK, left);
            left -= size;
            run += size;
            longestRun = Math.max(longestRun, run);
            handler.handle(Buffer.buffer(new byte[size]));
        }
        if (open && left == 0) {
            left = -1;
            endHandler.handle(null);
        }
    }
}
