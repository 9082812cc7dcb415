/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.outcome;

import io.github.camelbandwidth.client.http.Answer;
import io.github.camelbandwidth.client.message.FieldError;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How something ended that sends no message: a query, an upload, a download, a deletion. Whether it took place does not
 * matter as it does for a send, since doing it again does no harm.
 *
 * @param <T> what is asked for
 */
public sealed interface ApiResult<T> {

    /** What the server answered; {@code null} if nothing came, or if nothing was asked. */
    @Nullable
    Answer answer();

    /** Did the API do it? */
    Sent done();

    /** What was asked for. */
    record Success<T>(T value, Answer answer) implements ApiResult<T> {
        @Override
        public Sent done() {
            return Sent.YES;
        }
    }

    /**
     * An answer that is no success, by the API or by something in between.
     *
     * @param done never yes; unknown if something in between may have written it
     */
    record Refused<T>(ApiError error, Answer answer, Sent done) implements ApiResult<T> {}

    /**
     * No whole answer, or one that cannot be read.
     *
     * @param fieldErrors what is wrong with the request, if that is why; then nothing was asked
     * @param answer what came of an answer
     * @param cause what failed otherwise
     * @param done yes if the API says so and its answer is of no use all the same
     */
    record Failed<T>(List<FieldError> fieldErrors, @Nullable Answer answer, Optional<Throwable> cause, Sent done)
            implements ApiResult<T> {
        public Failed {
            fieldErrors = List.copyOf(fieldErrors);
        }
    }

    /** The request was seen to be wrong. */
    static <T> ApiResult<T> invalid(List<FieldError> fieldErrors) {
        return new Failed<>(fieldErrors, null, Optional.empty(), Sent.NO);
    }
}
