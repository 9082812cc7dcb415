/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.ledger;

import io.github.camelbandwidth.client.time.Time;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * The few threads on which a ledger waits for its store, so that nobody else does. What waits is bounded: questions are
 * refused when too many wait; questions and renewals leave the line when their time is up; and ends, which are never
 * refused and never leave, are told as often as their holder tries, which is a few times for each claim it got.
 */
final class LedgerThreads {
    private static final int MOST_WAITING = 1_000;
    private static final int MOST_TRIES = 5;
    private static final long IDLE_SECONDS = 60;
    private static final long STOP_SECONDS = 10;

    private final ThreadPoolExecutor pool;
    private final Time time;
    private final Duration patience;

    /** One step at the store. */
    @FunctionalInterface
    interface Step<T> {
        T run() throws SQLException;
    }

    LedgerThreads(int threads, Time time, Duration patience) {
        AtomicInteger number = new AtomicInteger();
        this.pool = new ThreadPoolExecutor(
                threads, threads, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "bandwidth-messaging-ledger-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        this.time = time;
        this.patience = patience;
    }

    /**
     * Asks the store.
     *
     * @param tooLate gets an answer for which nobody waits any more
     */
    <T> CompletionStage<T> ask(Step<T> step, Consumer<T> tooLate) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        if (pool.getQueue().size() >= MOST_WAITING) {
            answer.completeExceptionally(
                    new LedgerUnavailableException(MOST_WAITING + " questions wait for the ledger", null));
            return answer;
        }
        executeInTime(answer, () -> run(step, answer, tooLate));
        return answer;
    }

    /** Tells the store what is worth nothing once its time is up; it is not refused. */
    <T> CompletionStage<T> tellInTime(Step<T> step) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        executeInTime(answer, () -> run(step, answer, late -> {}));
        return answer;
    }

    /** Tells the store, also when nobody waits for it any more. */
    <T> CompletionStage<T> tell(Step<T> step) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        execute(answer, () -> run(step, answer, late -> {}));
        return answer;
    }

    private void executeInTime(CompletableFuture<?> answer, Runnable step) {
        Runnable task = () -> {
            if (!answer.isDone()) {
                step.run();
            }
        };
        execute(answer, task);
        CompletionStage<?> ended = answer;
        ended.whenComplete((value, failure) -> {
            if (failure != null) {
                // Finds nothing where it has begun.
                pool.remove(task);
            }
        });
    }

    private void execute(CompletableFuture<?> answer, Runnable task) {
        try {
            pool.execute(task);
        } catch (RejectedExecutionException e) {
            answer.completeExceptionally(new LedgerUnavailableException("the ledger is stopped", null));
            return;
        }
        Time.Timer timer = time.after(patience, () -> answer.completeExceptionally(tooSlow()));
        CompletionStage<?> ended = answer;
        ended.whenComplete((value, failure) -> timer.cancel());
    }

    private LedgerUnavailableException tooSlow() {
        return new LedgerUnavailableException("the ledger did not answer within " + patience.toMillis() + " ms", null);
    }

    private static <T> void run(Step<T> step, CompletableFuture<T> answer, Consumer<T> tooLate) {
        try {
            T value = retried(step);
            if (!answer.complete(value)) {
                tooLate.accept(value);
            }
        } catch (SQLException e) {
            answer.completeExceptionally(LedgerUnavailableException.of(e));
        } catch (RuntimeException | Error e) {
            answer.completeExceptionally(new LedgerUnavailableException(
                    "the ledger failed: " + e.getClass().getName(), e));
        }
    }

    /** A step is one transaction; a database may call one off in favour of another (40), and asks for it once more. */
    private static <T> T retried(Step<T> step) throws SQLException {
        for (int tries = 1; ; tries++) {
            try {
                return step.run();
            } catch (SQLException e) {
                boolean calledOff = e.getSQLState() != null && e.getSQLState().startsWith("40");
                if (!calledOff || tries == MOST_TRIES) {
                    throw e;
                }
            }
        }
    }

    /** How many wait for a thread. */
    int waiting() {
        return pool.getQueue().size();
    }

    /** Does what waits, then ends. */
    void stop() {
        pool.shutdown();
        try {
            if (!pool.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                pool.shutdownNow();
            }
        } catch (InterruptedException e) {
            pool.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
