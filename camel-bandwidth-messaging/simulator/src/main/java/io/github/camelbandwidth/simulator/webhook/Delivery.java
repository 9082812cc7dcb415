/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.webhook;

import io.github.camelbandwidth.simulator.domain.Event;
import io.github.camelbandwidth.simulator.json.EventJson;
import io.github.camelbandwidth.simulator.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/** Events of one application on their way in one body, from the moment it is made until it is acknowledged or given up. */
final class Delivery {
    private final List<Event> events;
    private final Instant since;
    private final long seed;
    private final boolean once;
    private final Runnable done;
    private int number = 1;

    private Delivery(List<Event> events, Instant since, long seed, boolean once, Runnable done) {
        this.events = events;
        this.since = since;
        this.seed = seed;
        this.once = once;
        this.done = done;
    }

    static Delivery repeated(List<Event> events, Instant since, long seed, Runnable done) {
        return new Delivery(events, since, seed, false, done);
    }

    /** One that is not tried again. */
    static Delivery once(List<Event> events, Instant since, Runnable done) {
        return new Delivery(events, since, 0, true, done);
    }

    List<Event> events() {
        return events;
    }

    Event first() {
        return events.get(0);
    }

    byte[] body() {
        return Json.write(events.stream().map(EventJson::of).toList());
    }

    Instant since() {
        return since;
    }

    boolean isOnce() {
        return once;
    }

    /** The number of the attempt that is under way or comes next. */
    int number() {
        return number;
    }

    void failed() {
        number++;
    }

    /** Between 0 and 1; the same in every run of the same seed, in whatever order answers come. */
    double luck() {
        return new SplittableRandom(seed + number).nextDouble();
    }

    void done() {
        done.run();
    }
}
