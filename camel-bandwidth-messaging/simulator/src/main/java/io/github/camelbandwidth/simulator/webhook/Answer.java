/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.webhook;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What came of one request.
 *
 * @param status the status of the answer, or null when there was none
 * @param failure why there was no answer, or null when there was one
 * @param body the beginning of the answer's body, or null when there was no answer
 * @param challenges whether it is a 401 that asks for credentials by HTTP Basic
 */
record Answer(
        @Nullable Integer status,
        @Nullable String failure,
        @Nullable String body,
        boolean challenges) {

    static Answer of(int status, @Nullable String authenticate, String body) {
        boolean basic =
                authenticate != null && authenticate.toLowerCase(Locale.ROOT).startsWith("basic");
        return new Answer(status, null, body, status == 401 && basic);
    }

    static Answer none(String failure) {
        return new Answer(null, failure, null, false);
    }

    /** Only 2xx takes an event; the vendor's documents leave 3xx open, and a redirect is not followed here. */
    boolean acknowledges() {
        return status != null && status >= 200 && status < 300;
    }

    /** Without the body, which may repeat what was sent. */
    @Override
    public String toString() {
        return "Answer[" + (status == null ? failure : status) + "]";
    }
}
