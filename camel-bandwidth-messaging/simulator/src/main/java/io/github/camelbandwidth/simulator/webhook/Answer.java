/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.webhook;

import org.jspecify.annotations.Nullable;

/**
 * What came of one request.
 *
 * @param status the status of the answer, or null when there was none
 * @param failure why there was no answer, or null when there was one
 */
record Answer(@Nullable Integer status, @Nullable String failure) {

    static Answer of(int status) {
        return new Answer(status, null);
    }

    static Answer none(String failure) {
        return new Answer(null, failure);
    }

    /** Only 2xx takes an event; the vendor's documents leave 3xx open, and a redirect is not followed here. */
    boolean acknowledges() {
        return status != null && status >= 200 && status < 300;
    }
}
