/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.time;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/**
 * The time every deadline of the simulator goes by: steps of the queue, retries of webhooks. Sockets' own timeouts are
 * not among them, they stay real time.
 *
 * <p>A time drives one simulator at once. {@link #at} belongs to that simulator's loop; {@link #now} may be read anywhere.
 */
public interface SimulatorTime {

    /** The system's clock, which goes on running when it is moved. */
    static SimulatorTime system() {
        return new SystemTime();
    }

    /** A time that stands still at {@code start} until it is moved by hand. */
    static HandMovedTime handMoved(Instant start) {
        return new HandMovedTime(start);
    }

    /** The present. */
    Instant now();

    /**
     * Runs {@code action} on the loop once {@code due} has come; soon, but never before this call has returned, when that
     * is no later than now. What is due together runs in the order it was asked for.
     */
    Task at(Instant due, Runnable action);

    /** The same, {@code delay} from now. */
    default Task after(Duration delay, Runnable action) {
        return at(now().plus(delay), action);
    }

    /**
     * Moves on by {@code distance} and returns when all that fell due on the way is done: in order, each at its own time, and
     * nothing later begins before what is under way over the network (a webhook waiting for its answer) has ended.
     *
     * @throws IllegalArgumentException for a negative distance: time does not go back; and for more than {@link Span#MAX}
     *     at once
     * @throws IllegalStateException on the simulator's own thread, which would wait for itself; when another move is under
     *     way; or when the simulator is closed meanwhile
     */
    default void advance(Duration distance) {
        throw new UnsupportedOperationException("This time cannot be moved");
    }

    /** The same for those who must not wait: what it gives is completed when all is done. */
    default CompletableFuture<Void> move(Duration distance) {
        throw new UnsupportedOperationException("This time cannot be moved");
    }

    /** Told by the simulator when it starts. */
    void start(Loop loop);

    /** Told by the simulator, on its loop, when it ends: what is still to come will not come. */
    void stop();

    /**
     * Told by the simulator, on its loop, when it goes back to its beginning: what is still to come will not come, and a
     * move under way ends. The system's clock shows the system's time again; one moved by hand stays where it is.
     */
    void reset();

    /** Something asked for that can still be taken back. */
    @FunctionalInterface
    interface Task {
        /** Takes it back, with no effect when it has run. */
        void cancel();
    }
}
