/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.media;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** Brings what a source gives into a file, no faster than the disk takes it, until it ends, breaks off or is refused. */
final class Upload {
    private final ReadStream<Buffer> source;
    private final Space.Claim claim;
    private final long maxBytes;
    private final Promise<Long> received = Promise.promise();
    private long length;
    private @Nullable Throwable failure;

    /** Holds the source back at once; what goes wrong with it before {@link #into} is not forgotten. */
    Upload(ReadStream<Buffer> source, Space.Claim claim, long maxBytes) {
        this.source = source;
        this.claim = claim;
        this.maxBytes = maxBytes;
        source.pause();
        source.exceptionHandler(received::tryFail);
    }

    /** Lets the source run; gives the number of bytes once all of them have been handed to {@code file}. */
    Future<Long> into(AsyncFile file) {
        source.handler(chunk -> take(chunk, file));
        source.endHandler(ended -> received.tryComplete(length));
        source.resume();
        return received.future();
    }

    /** Ends it, as if its source had broken off, also when all of it has come already. */
    void breakOff() {
        fail(new IllegalStateException("The simulator was closed or reset during an upload"));
    }

    /** What came of it in the end: the disk may fail after all has come. */
    Future<Long> outcome() {
        return failure == null ? received.future() : Future.failedFuture(failure);
    }

    Space.Claim claim() {
        return claim;
    }

    /** Ends it without success. */
    void fail(Throwable cause) {
        failure = failure == null ? cause : failure;
        received.tryFail(cause);
        // What still comes passes by unread, so that the connection can go on.
        source.resume();
    }

    private void take(Buffer chunk, AsyncFile file) {
        if (received.future().isComplete()) {
            return;
        }
        length += chunk.length();
        if (length > maxBytes) {
            fail(MediaRefusedException.tooLarge(maxBytes));
        } else if (!claim.grow(length)) {
            fail(claim.refusal());
        } else {
            write(chunk, file);
        }
    }

    private void write(Buffer chunk, AsyncFile file) {
        file.write(chunk).onFailure(this::fail);
        if (file.writeQueueFull()) {
            source.pause();
            file.drainHandler(drained -> source.resume());
        }
    }
}
