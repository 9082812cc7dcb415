/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.call;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Something asked of the API, with all its tries.
 *
 * @param <T> how it can end
 */
public final class Call<T> {
    private final CompletableFuture<Ended<T>> ended;
    private final Runnable callOff;
    private final Runnable stopRepeating;

    Call(CompletableFuture<Ended<T>> ended, Runnable callOff, Runnable stopRepeating) {
        this.ended = ended;
        this.callOff = callOff;
        this.stopRepeating = stopRepeating;
    }

    /** One that ends before it begins. */
    public static <T> Call<T> ended(T outcome) {
        return new Call<>(CompletableFuture.completedFuture(new Ended<>(outcome, 0, 0)), () -> {}, () -> {});
    }

    /** Completes, never exceptionally, on a thread that must not be blocked. */
    public CompletableFuture<Ended<T>> ended() {
        return ended;
    }

    /** The outcome alone; completes as {@link #ended()} does. */
    public CompletableFuture<T> outcome() {
        return ended.thenApply(Ended::outcome);
    }

    /**
     * Ends every wait of it at once: for a token, for a connection, for the next try. The outcome is then that of the
     * last try, or, if there was none, that nothing was sent. A request that is on its way goes on, since giving up on
     * it would make an unknown of what is about to be known; it is not repeated after that.
     */
    public void callOff() {
        callOff.run();
    }

    /**
     * Lets the try that is under way be the last one. It goes on, with its waits for a token and for a connection, which
     * its timeouts bound. A wait between two tries ends at once; the outcome is then that of the try before.
     */
    public void stopRepeating() {
        stopRepeating.run();
    }

    /** The same with another view of how it ended. */
    public <R> Call<R> map(Function<Ended<T>, R> view) {
        return new Call<>(
                ended.thenApply(end -> new Ended<>(view.apply(end), end.tries(), end.throttled())),
                callOff,
                stopRepeating);
    }
}
