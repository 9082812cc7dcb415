/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.outcome;

import io.github.camelbandwidth.client.http.Answer;
import io.github.camelbandwidth.client.http.Attempt;
import io.github.camelbandwidth.client.json.MalformedJsonException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What an attempt means where no message is sent. */
public final class ResultTable {
    private ResultTable() {}

    /**
     * The result of one attempt.
     *
     * @param reader reads an answer of 2xx; empty if what was asked for is not in it
     */
    public static <T> ApiResult<T> decide(Attempt attempt, Function<Answer, Optional<T>> reader) {
        Answer answer = attempt.answer();
        if (answer == null) {
            return new ApiResult.Failed<>(List.of(), null, Optional.ofNullable(attempt.failure()), done(attempt));
        }
        if (!answer.isSuccess()) {
            return new ApiResult.Refused<>(ApiError.of(answer), answer, done(attempt));
        }
        if (!answer.complete()) {
            return new ApiResult.Failed<>(List.of(), answer, Optional.ofNullable(attempt.failure()), Sent.YES);
        }
        return reader.apply(answer)
                .<ApiResult<T>>map(value -> new ApiResult.Success<>(value, answer))
                .orElseGet(() -> new ApiResult.Failed<>(
                        List.of(),
                        answer,
                        Optional.of(new MalformedJsonException(
                                "the answer is a success, but not in the shape the API documents")),
                        Sent.YES));
    }

    /** Where there is no success, it is with any request as it is with a send. */
    private static Sent done(Attempt attempt) {
        return SendTable.decide(attempt, Optional::of).sent();
    }
}
