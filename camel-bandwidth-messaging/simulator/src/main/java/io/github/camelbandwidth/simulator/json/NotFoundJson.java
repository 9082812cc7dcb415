/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.json;

import java.time.Instant;

/** The other shape of a 404, which the vendor gives for a path it does not know. */
public record NotFoundJson(String timestamp, int status, String error, String message, String path) {

    /** Nothing there at {@code path}. */
    public static NotFoundJson of(Instant now, String path) {
        return new NotFoundJson(Json.offset(now), 404, "Not Found", "No message available", path);
    }
}
