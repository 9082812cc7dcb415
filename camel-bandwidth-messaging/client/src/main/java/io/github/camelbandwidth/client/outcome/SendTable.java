/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.outcome;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.client.http.Answer;
import io.github.camelbandwidth.client.http.Attempt;
import io.github.camelbandwidth.client.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Was it sent? The one place that decides. The vendor says that an answer of 4xx or 5xx to a send means not sent; an
 * answer that something between the two of us may have written is no such word.
 */
public final class SendTable {
    /** The API's own refusals, and those of an HTTP server that did not look at the request any further. */
    private static final Set<Integer> REFUSED = Set.of(400, 401, 403, 404, 405, 406, 407, 413, 414, 415, 422, 429, 431);

    /** Refusals only in the API's own words: a gateway answers with the same numbers after it passed a request on. */
    private static final Set<Integer> REFUSED_IF_VENDORS = Set.of(500, 503);

    private SendTable() {}

    /**
     * The outcome of one attempt.
     *
     * @param reader reads the body of a 202; empty if what makes it worth having, the id, is not there
     */
    public static <T> Outcome<T> decide(Attempt attempt, Function<JsonNode, Optional<T>> reader) {
        Answer answer = attempt.answer();
        Optional<Throwable> failure = Optional.ofNullable(attempt.failure());
        if (answer != null) {
            return answered(answer, failure, reader);
        }
        return attempt.written()
                ? new Outcome.Unknown<>(Optional.empty(), null, failure)
                : new Outcome.NotSent<>(List.of(), attempt.failure());
    }

    private static <T> Outcome<T> answered(
            Answer answer, Optional<Throwable> failure, Function<JsonNode, Optional<T>> reader) {
        int status = answer.status();
        if (status == 202) {
            return accepted(answer, failure, reader);
        }
        ApiError error = ApiError.of(answer);
        boolean redirected = status >= 300 && status < 400;
        boolean refused = REFUSED.contains(status) || (REFUSED_IF_VENDORS.contains(status) && error.isVendors());
        return redirected || refused
                ? new Outcome.Rejected<>(error, answer)
                : new Outcome.Unknown<>(Optional.of(error), answer, failure);
    }

    private static <T> Outcome<T> accepted(
            Answer answer, Optional<Throwable> failure, Function<JsonNode, Optional<T>> reader) {
        return Json.tryRead(answer.body())
                .flatMap(reader)
                .<Outcome<T>>map(value -> new Outcome.Accepted<>(value, answer))
                .orElseGet(() -> new Outcome.IdUnknown<>(answer, failure));
    }
}
