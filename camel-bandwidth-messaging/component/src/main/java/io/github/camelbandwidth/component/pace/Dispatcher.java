/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.pace;

import io.github.camelbandwidth.client.text.Masking;
import io.github.camelbandwidth.client.time.Time;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one that asks the buckets of an account, for one message at a time: first that of its number, then that of the
 * account. A number's tokens go back while the account's are waited for, so that none are hoarded; the account's are kept,
 * and the message that is then the first uses them.
 */
final class Dispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final WaitingLine line;
    private final Allowance account;
    private final Trouble trouble = new Trouble();
    private final Time time;
    private final Executor executor;
    private final Tally tally;
    private final BucketCalls calls;
    private final AtomicInteger wakes = new AtomicInteger();
    private Time.@Nullable Timer alarm;

    Dispatcher(WaitingLine line, Allowance account, Time time, Executor executor, Tally tally) {
        this.line = line;
        this.account = account;
        this.time = time;
        this.executor = executor;
        this.tally = tally;
        this.calls = new BucketCalls(time, this::hangs);
    }

    /** Something has changed: looks at the line, now or, if it is looking, once more. */
    void wake() {
        if (wakes.getAndIncrement() == 0) {
            executor.execute(this::run);
        }
    }

    /** Whether a bucket is being asked that does not answer. */
    boolean hanging() {
        return calls.hanging();
    }

    private void run() {
        int seen;
        do {
            seen = wakes.get();
            try {
                round();
            } catch (RuntimeException | Error e) {
                // Without the trace, in which a bucket may name its number; it is the cause of what the exchanges fail
                // with.
                LOG.error("The pace failed ({}); nobody waits any more", Masking.numbersIn(e.toString()));
                refuse(
                        line.all(),
                        PaceException.bucket("the pace failed: " + e.getClass().getName(), e));
            }
        } while (!wakes.compareAndSet(seen, 0));
    }

    private void round() {
        if (alarm != null) {
            alarm.cancel();
        }
        do {
            line.takeEmpty().forEach(empty -> giveBack(empty.allowance));
        } while (goesOn());
    }

    /** Lets the next one go; false if that can only be done after the alarm, or after another wake. */
    private boolean goesOn() {
        long now = time.nanos();
        Map.Entry<Ticket, NumberLine> first = line.first(now);
        if (first == null) {
            giveBack(account);
            alarm(line.nextUnblocked(now));
            return false;
        }
        Ticket ticket = first.getKey();
        if (ticket.expired(time.now())) {
            refuse(List.of(ticket), PaceException.expired());
            return true;
        }
        // While the account's tokens are waited for, no number's bucket is asked in vain.
        return account.waits(now) ? accountLets(ticket) : numberLets(ticket, first.getValue());
    }

    private boolean numberLets(Ticket ticket, NumberLine number) {
        if (number.allowance.idles(time.nanos())) {
            giveBack(number.allowance);
        }
        long wait = ask(number.allowance, number.trouble, ticket.segments, () -> line.of(number));
        if (wait > 0) {
            line.block(number, ticket, time.nanos() + wait);
            return true;
        }
        if (!accountLets(ticket)) {
            giveBack(number.allowance);
            return false;
        }
        if (line.remove(ticket)) {
            number.allowance.spend(ticket.segments);
            account.spend(ticket.segments);
            tally.pass(ticket);
        }
        return true;
    }

    private boolean accountLets(Ticket ticket) {
        long wait = ask(account, trouble, ticket.segments, line::all);
        if (wait > 0) {
            alarm(wait);
        }
        return wait == 0;
    }

    /** In how many nanoseconds they may go, or their bucket may be asked again. */
    private long ask(Allowance allowance, Trouble trouble, int segments, Supplier<List<Ticket>> concerned) {
        if (allowance.waitsForMoreThan(segments, time.nanos())) {
            giveBack(allowance);
        }
        long pause = trouble.pause(time.nanos());
        if (pause == 0) {
            try {
                long wait = calls.call(() -> allowance.reserve(segments, time));
                if (trouble.worked()) {
                    LOG.info("A bucket that had failed works again");
                }
                return wait;
            } catch (RuntimeException e) {
                pause = failed(trouble, e);
            }
        }
        if (trouble.lasts(time.nanos())) {
            refuse(concerned.get(), PaceException.bucket(words(trouble.last()), trouble.last()));
        }
        return pause;
    }

    private long failed(Trouble trouble, RuntimeException failure) {
        if (trouble.failed(failure, time.nanos())) {
            LOG.warn(
                    "A bucket failed ({}); it is asked again once a second, and its messages wait for at most {} s",
                    Masking.numbersIn(failure.toString()),
                    Trouble.PATIENCE.toSeconds());
        }
        return Trouble.RETRY.toNanos();
    }

    private static String words(@Nullable RuntimeException failure) {
        return "its bucket has failed for " + Trouble.PATIENCE.toSeconds() + " seconds: "
                + Masking.numbersIn(String.valueOf(failure));
    }

    private void hangs() {
        LOG.warn("A bucket has not answered for {} s; nobody waits any more", Trouble.PATIENCE.toSeconds());
        refuse(line.all(), hang());
    }

    static PaceException hang() {
        return PaceException.bucket(
                "a bucket does not answer, for more than " + Trouble.PATIENCE.toSeconds() + " seconds now", null);
    }

    private void refuse(List<Ticket> tickets, PaceException why) {
        for (Ticket ticket : tickets) {
            if (line.remove(ticket)) {
                tally.refuse(ticket, why);
            }
        }
    }

    /** If the bucket fails its tokens are lost, which makes the pace slower, never faster. */
    private void giveBack(Allowance allowance) {
        try {
            allowance.giveBack(calls);
        } catch (RuntimeException e) {
            LOG.debug("tokens could not be given back ({})", Masking.numbersIn(e.toString()));
        }
    }

    private void alarm(long nanos) {
        alarm = nanos < 0 ? null : time.after(Duration.ofNanos(nanos), this::wake);
    }
}
