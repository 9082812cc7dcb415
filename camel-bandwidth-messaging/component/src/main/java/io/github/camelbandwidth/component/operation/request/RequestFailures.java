/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation.request;

import io.github.camelbandwidth.client.http.Answer;
import io.github.camelbandwidth.client.outcome.ApiError;
import io.github.camelbandwidth.client.outcome.ApiResult;
import io.github.camelbandwidth.client.outcome.Sent;
import io.github.camelbandwidth.component.api.RequestFailedException;
import io.github.camelbandwidth.component.operation.HttpAnswers;
import io.github.camelbandwidth.component.operation.NotSentWords;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says in Camel's terms how a request ended that did not end well. */
final class RequestFailures {
    private final String operation;
    private final String resource;
    private final int tries;

    /**
     * Speaks of one operation.
     *
     * @param resource address of what is asked, without whom it is about
     */
    RequestFailures(String operation, String resource, int tries) {
        this.operation = operation;
        this.resource = resource;
        this.tries = tries;
    }

    RequestFailedException of(ApiResult<?> result) {
        if (result instanceof ApiResult.Failed<?> failed) {
            return failed.fieldErrors().isEmpty() ? failed(failed) : ApiCaller.refused(operation, failed.fieldErrors());
        }
        ApiResult.Refused<?> refused = (ApiResult.Refused<?>) result;
        String why = refused.done() == Sent.NO
                ? "The API refused the operation " + operation + ": " + refused.error()
                : "Nobody can tell whether the operation " + operation + " was done: the answer was " + refused.error();
        return exception(why, refused, refused.error(), Optional.empty());
    }

    private RequestFailedException failed(ApiResult.Failed<?> failed) {
        String seen = failed.cause().map(HttpAnswers::words).orElse("no answer came");
        String why =
                switch (failed.done()) {
                    case YES -> "The operation " + operation + " was done, but its answer is of no use: " + seen;
                    case NO ->
                        "The operation " + operation + " was not done: "
                                + failed.cause().map(NotSentWords::of).orElse(seen);
                    case UNKNOWN ->
                        "Nobody can tell whether the operation " + operation + " was done: the request has left, but "
                                + seen;
                };
        return exception(why, failed, null, failed.cause());
    }

    private RequestFailedException exception(
            String why, ApiResult<?> result, @Nullable ApiError error, Optional<Throwable> below) {
        Answer answer = result.answer();
        if (answer == null) {
            return new RequestFailedException(why, result.done(), error, below.orElse(null), tries);
        }
        Throwable cause = HttpAnswers.exception(resource, answer);
        below.ifPresent(cause::addSuppressed);
        return new RequestFailedException(why, result.done(), error, cause, tries);
    }
}
