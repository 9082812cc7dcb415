/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.domain;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a message stands on its way to one recipient. The table here is the only place that says what may follow. */
public enum Status {
    /** Taken by the API with 202, and nothing more. */
    QUEUED,
    /** On its way from the queue to the carrier. */
    SENDING,
    /** Handed to the carrier. */
    SENT,
    /** Ended well. */
    DELIVERED,
    /** Ended with an error code. */
    FAILED;

    // A message may fail from wherever it stands: in the queue when it expires there, later when a carrier says no.
    private static final Map<Status, Set<Status>> FOLLOWERS = new EnumMap<>(Map.of(
            QUEUED, EnumSet.of(SENDING, FAILED),
            SENDING, EnumSet.of(SENT, FAILED),
            SENT, EnumSet.of(DELIVERED, FAILED),
            DELIVERED, EnumSet.noneOf(Status.class),
            FAILED, EnumSet.noneOf(Status.class)));

    /** Whether {@code next} may directly follow this status. */
    public boolean mayBecome(Status next) {
        return followers().contains(next);
    }

    /** Whether nothing can follow any more. */
    public boolean isFinal() {
        return followers().isEmpty();
    }

    /** {@code next} itself, or an {@link IllegalStateException} when it must not follow this status. */
    Status become(Status next) {
        if (!mayBecome(next)) {
            throw new IllegalStateException(this + " cannot become " + next);
        }
        return next;
    }

    private Set<Status> followers() {
        return FOLLOWERS.getOrDefault(this, Set.of());
    }
}
