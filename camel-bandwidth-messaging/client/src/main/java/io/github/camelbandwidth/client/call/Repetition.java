/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.call;

import io.github.camelbandwidth.client.credentials.Authorization;
import io.github.camelbandwidth.client.http.Attempt;
import io.github.camelbandwidth.client.http.HttpCall;
import io.github.camelbandwidth.client.http.HttpExchange;
import io.github.camelbandwidth.client.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tries of one call, one after the other. Whoever ends a wait, its end or a calling off, has to win it first: what
 * was told to be called off never begins.
 */
final class Repetition {
    private static final Logger LOG = LoggerFactory.getLogger(Repetition.class);

    private static final int TOO_MANY_REQUESTS = 429;

    private final Plan plan;
    private final Calls calls;
    private final RepeatTable table;
    private final Instant deadline;
    private final Instant askedDeadline;
    private final CompletableFuture<Ended<Attempt>> ended = new CompletableFuture<>();
    private volatile Runnable wait = Repetition::nothing;
    private volatile Runnable pause = Repetition::nothing;
    private volatile boolean calledOff;
    private volatile boolean lastTry;
    private volatile boolean tokenReplaced;
    private final AtomicInteger tries = new AtomicInteger();
    private final AtomicInteger throttled = new AtomicInteger();
    private volatile Attempt latest = new Attempt(false, null, new CalledOffException());

    Repetition(Plan plan, Calls calls) {
        this.plan = plan;
        this.calls = calls;
        this.table = new RepeatTable(plan.harmless(), plan.policy().serverErrors());
        Instant now = calls.time().now();
        this.deadline = earlier(now.plus(plan.policy().total()), plan.until());
        Instant asked = earlier(now.plus(plan.asked()), plan.until());
        this.askedDeadline = asked.isAfter(deadline) ? asked : deadline;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    CompletableFuture<Ended<Attempt>> ended() {
        return ended;
    }

    void callOff() {
        calledOff = true;
        wait.run();
    }

    private static void nothing() {}

    /** As long as nothing has been tried, it goes on. */
    void stopRepeating() {
        lastTry = true;
        pause.run();
    }

    /** From now on this is what calling off does; an end of repeating does nothing. */
    private void waitUnless(Runnable callOff) {
        pause = Repetition::nothing;
        wait = callOff;
        if (calledOff) {
            callOff.run();
        }
    }

    /** From now on this is what calling off does, and, between two tries, an end of repeating. */
    private void waitUnless(Wait waiting) {
        waitUnless(waiting::callOff);
        if (tries.get() > 0) {
            pause = waiting::callOff;
            if (lastTry) {
                waiting.callOff();
            }
        }
    }

    /** One try: what it is authorised by, then the request. */
    void start() {
        if (calledOff || (lastTry && tries.get() > 0)) {
            end(latest);
            return;
        }
        CompletableFuture<Authorization> authorization = plan.authorization().get();
        if (authorization.isDone()) {
            authorized(authorization);
            return;
        }
        Wait waiting = new Wait();
        waitUnless(waiting);
        CompletableFuture<?> unused = authorization.whenCompleteAsync(
                (there, failure) -> {
                    if (waiting.win()) {
                        authorized(authorization);
                    }
                },
                calls.later());
    }

    private void authorized(CompletableFuture<Authorization> there) {
        Authorization authorization;
        HttpCall call;
        try {
            authorization = there.join();
            call = plan.request().apply(authorization);
        } catch (CompletionException e) {
            end(new Attempt(false, null, e.getCause()));
            return;
        } catch (RuntimeException e) {
            // No request could be made of it, and somebody waits to hear that.
            end(new Attempt(false, null, e));
            return;
        }
        request(call, authorization.discard());
    }

    private void request(HttpCall call, @Nullable Runnable discard) {
        tries.incrementAndGet();
        HttpExchange exchange = calls.transport().execute(call);
        waitUnless(exchange.callOff());
        CompletableFuture<?> unused = exchange.result().whenComplete((attempt, never) -> ended(attempt, discard));
    }

    private void ended(Attempt attempt, @Nullable Runnable discard) {
        if (attempt.answer() != null && attempt.answer().status() == TOO_MANY_REQUESTS) {
            throttled.incrementAndGet();
        }
        try {
            judge(attempt, discard);
        } catch (RuntimeException e) {
            // The timers are closed, say: then this was the last try.
            LOG.debug("no further try is possible", e);
            end(attempt);
        }
    }

    private void judge(Attempt attempt, @Nullable Runnable discard) {
        latest = attempt;
        switch (table.after(attempt)) {
            case LATER -> later(attempt);
            case WITH_NEW_TOKEN -> withNewToken(attempt, discard);
            case NEVER -> end(attempt);
        }
    }

    private void withNewToken(Attempt attempt, @Nullable Runnable discard) {
        if (discard == null || tokenReplaced) {
            end(attempt);
            return;
        }
        tokenReplaced = true;
        discard.run();
        calls.later().execute(this::start);
    }

    private void later(Attempt attempt) {
        int counted = tokenReplaced ? tries.get() - 1 : tries.get();
        Instant now = calls.time().now();
        Optional<Duration> asked = Optional.ofNullable(attempt.answer()).flatMap(answer -> answer.retryAfter(now));
        Duration delay = asked.orElseGet(() -> plan.policy().delay(counted, calls.jitter()));
        Duration left = Duration.between(now, asked.isPresent() ? askedDeadline : deadline);
        if (counted >= plan.policy().maxTries() || delay.compareTo(left) > 0) {
            end(attempt);
            return;
        }
        LOG.debug("try {} failed, the next one comes after {}", tries, delay);
        Wait waiting = new Wait();
        // Before the timer starts: once it has fired, calling off means the try that follows.
        waitUnless(waiting);
        waiting.until(calls.time().after(delay, () -> {
            if (waiting.win()) {
                calls.later().execute(this::start);
            }
        }));
    }

    private void end(Attempt attempt) {
        ended.complete(new Ended<>(attempt, tries.get(), throttled.get()));
    }

    /** A wait that is won once, by its own end or by a calling off. */
    private final class Wait {
        private final AtomicBoolean won = new AtomicBoolean();
        private volatile Time.@Nullable Timer timer;

        boolean win() {
            return won.compareAndSet(false, true);
        }

        void until(Time.Timer started) {
            timer = started;
            if (won.get()) {
                started.cancel();
            }
        }

        void callOff() {
            if (win()) {
                Time.Timer started = timer;
                if (started != null) {
                    started.cancel();
                }
                end(latest);
            }
        }
    }
}
