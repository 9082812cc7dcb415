/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.utils.DateUtils;

/**
 * What a server answered.
 *
 * @param status the HTTP status
 * @param reason the words behind the status, empty where there were none
 * @param headers by name in any case; of a repeated one the last
 * @param body what came of it, read as UTF-8; empty where it went into a sink
 * @param complete whether the body came to its end; not so when the connection broke or the body was too large
 */
public record Answer(int status, String reason, Map<String, String> headers, String body, boolean complete) {

    /** More digits than this are no wait anybody would see the end of. */
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

    public Answer {
        Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = Collections.unmodifiableMap(anyCase);
    }

    /** Whether the status says that all went well. */
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /**
     * How long the server asks to be left alone (header {@code Retry-After}, in seconds or as a date); never negative,
     * and empty if it does not ask or cannot be understood.
     *
     * @param now the present, from which a date is counted
     */
    public Optional<Duration> retryAfter(Instant now) {
        String value = headers.getOrDefault("Retry-After", "").trim();
        if (SECONDS.matcher(value).matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        return Optional.ofNullable(DateUtils.parseStandardDate(value))
                .map(at -> Duration.between(now, at))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
    }

    /** Without the body, which may repeat numbers and texts. */
    @Override
    public String toString() {
        return "Answer[" + status + ", " + body.length() + (complete ? " characters]" : " characters, cut]");
    }
}
