/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.ledger;

import io.github.camelbandwidth.client.time.Time;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;

/** A warning that is logged once a minute at most, since what it warns of happens again and again while it lasts. */
public final class RareWarning {
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final Logger log;
    private final Time time;
    private final String text;
    private boolean told;
    private long last;
    private long untold;

    /**
     * Has warned of nothing yet.
     *
     * @param text what is wrong, without a key, a number or a full stop
     */
    public RareWarning(Logger log, Time time, String text) {
        this.log = log;
        this.time = time;
        this.text = text;
    }

    /** It has happened again; the cause of the one that is logged is logged with it. */
    public void tell(Throwable failure) {
        long before = due();
        if (before >= 0) {
            log.warn("{}: {}{}", text, cause(failure), before == 0 ? "" : " (and " + before + " times before)");
        }
    }

    /** How often it was not logged since it last was; -1 if it is too early to log it. */
    private synchronized long due() {
        long now = time.nanos();
        if (told && now - last < EVERY.toNanos()) {
            untold++;
            return -1;
        }
        long before = untold;
        told = true;
        last = now;
        untold = 0;
        return before;
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
