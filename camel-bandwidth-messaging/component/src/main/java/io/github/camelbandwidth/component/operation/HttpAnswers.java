/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation;

import io.github.camelbandwidth.client.http.Answer;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.jspecify.annotations.Nullable;

/** What came of a request, in the terms Camel's users know. */
public final class HttpAnswers {
    private HttpAnswers() {}

    /**
     * An answer as the exception that camel-http throws of one.
     *
     * @param resource address of what was asked, without whom it was about
     */
    public static HttpOperationFailedException exception(String resource, Answer answer) {
        return new HttpOperationFailedException(
                resource, answer.status(), answer.reason(), location(answer), answer.headers(), answer.body());
    }

    private static @Nullable String location(Answer answer) {
        return answer.status() >= 300 && answer.status() < 400
                ? answer.headers().get("Location")
                : null;
    }

    /** What failed below. The library's own words name hosts, ports and times, never what was sent. */
    public static String words(Throwable failure) {
        String message = failure.getMessage();
        return failure.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }
}
