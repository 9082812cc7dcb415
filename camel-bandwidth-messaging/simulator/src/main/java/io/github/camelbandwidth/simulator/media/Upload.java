/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.media;

import io.github.camelbandwidth.simulator.time.Loop;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
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
    private final MediaSettings settings;
    private final Loop loop;
    private final Promise<Long> received = Promise.promise();
    private long length;
    private @Nullable Throwable failure;
    private SimulatorTime.@Nullable Task stalling;

    /** Holds the source back at once; what goes wrong with it before {@link #into} is not forgotten. */
    Upload(ReadStream<Buffer> source, Space.Claim claim, MediaSettings settings, Loop loop) {
        this.source = source;
        this.claim = claim;
        this.settings = settings;
        this.loop = loop;
        source.pause();
        source.exceptionHandler(received::tryFail);
    }

    /** Lets the source run; gives the number of bytes once all of them have been handed to {@code file}. */
    Future<Long> into(AsyncFile file) {
        if (received.future().isComplete()) {
            // Broken off before there was a file; the source has run dry since and bears no handler any more.
            return received.future();
        }
        source.handler(chunk -> take(chunk, file));
        awaitNext();
        received.future().onComplete(ended -> stopAwaiting());
        source.endHandler(ended -> received.tryComplete(length));
        source.resume();
        return received.future();
    }

    /** Ends it, as if its source had broken off, also when all of it has come already. */
    void breakOff() {
        fail(MediaRefusedException.ended());
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
        if (length > settings.maxFileBytes()) {
            fail(MediaRefusedException.tooLarge(settings.maxFileBytes()));
        } else if (!claim.grow(length)) {
            fail(claim.refusal());
        } else {
            awaitNext();
            write(chunk, file);
        }
    }

    private void awaitNext() {
        stopAwaiting();
        if (!received.future().isComplete()) {
            stalling = loop.afterRealTime(
                    settings.uploadPause(), () -> fail(MediaRefusedException.stalled(settings.uploadPause())));
        }
    }

    private void stopAwaiting() {
        if (stalling != null) {
            stalling.cancel();
            stalling = null;
        }
    }

    private void write(Buffer chunk, AsyncFile file) {
        file.write(chunk).onFailure(this::fail);
        if (file.writeQueueFull()) {
            source.pause();
            file.drainHandler(drained -> {
                awaitNext();
                source.resume();
            });
        }
    }
}
