/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.http;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a server answered.
 *
 * @param status the HTTP status
 * @param reason the words behind the status, empty where there were none
 * @param headers by name in any case; of a repeated one the last
 * @param body what came of it, read as UTF-8
 * @param complete whether the body came to its end; not so when the connection broke or the body was too large
 */
public record Answer(int status, String reason, Map<String, String> headers, String body, boolean complete) {

    public Answer {
        Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = Collections.unmodifiableMap(anyCase);
    }

    /** Without the body, which may repeat numbers and texts. */
    @Override
    public String toString() {
        return "Answer[" + status + ", " + body.length() + (complete ? " characters]" : " characters, cut]");
    }
}
