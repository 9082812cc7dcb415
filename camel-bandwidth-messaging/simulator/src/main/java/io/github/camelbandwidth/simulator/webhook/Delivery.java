/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.webhook;

import io.github.camelbandwidth.simulator.domain.StatusEvent;
import java.time.Instant;

/** An event on its way, from the moment it came into being until it is acknowledged or given up. */
final class Delivery {
    private final StatusEvent event;
    private final byte[] body;
    private final Instant since;
    private final Runnable done;
    private int attempts;

    Delivery(StatusEvent event, byte[] body, Instant since, Runnable done) {
        this.event = event;
        this.body = body;
        this.since = since;
        this.done = done;
    }

    StatusEvent event() {
        return event;
    }

    byte[] body() {
        return body;
    }

    Instant since() {
        return since;
    }

    int nextAttempt() {
        return ++attempts;
    }

    void done() {
        done.run();
    }
}
