/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.outcome;

import io.github.camelbandwidth.client.http.Answer;
import io.github.camelbandwidth.client.message.FieldError;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a send ended. The question behind it is {@link #sent()}, and its third answer is never turned into one of the
 * others.
 *
 * @param <T> what the API answers when it takes the message
 */
public sealed interface Outcome<T> {

    /** Did the API take the message? */
    Sent sent();

    /** What the API answered; {@code null} if nothing came, or if nothing was asked. */
    @Nullable
    Answer answer();

    /** How many requests were made for it; 0 if there was a reason not to begin. */
    int tries();

    /** The same, told that it took so many requests. */
    Outcome<T> after(int tries);

    /** What failed below, where something did. */
    default Optional<Throwable> failure() {
        return Optional.empty();
    }

    /** The same outcome with another view of what the API answered. */
    @SuppressWarnings("unchecked")
    default <R> Outcome<R> map(Function<? super T, ? extends R> view) {
        // The others hold no T.
        return this instanceof Accepted<T> accepted
                ? new Accepted<>(view.apply(accepted.value()), accepted.answer(), accepted.tries())
                : (Outcome<R>) this;
    }

    /**
     * The API took the message, and its id is known.
     *
     * @param answer null where no answer came and something else proved it
     */
    record Accepted<T>(T value, @Nullable Answer answer, int tries) implements Outcome<T> {
        /** At the first try. */
        public Accepted(T value, @Nullable Answer answer) {
            this(value, answer, 1);
        }

        @Override
        public Outcome<T> after(int requests) {
            return new Accepted<>(value, answer, requests);
        }

        @Override
        public Sent sent() {
            return Sent.YES;
        }
    }

    /** The API said no. */
    record Rejected<T>(ApiError error, Answer answer, int tries) implements Outcome<T> {
        /** At the first try. */
        public Rejected(ApiError error, Answer answer) {
            this(error, answer, 1);
        }

        @Override
        public Outcome<T> after(int requests) {
            return new Rejected<>(error, answer, requests);
        }

        @Override
        public Sent sent() {
            return Sent.NO;
        }
    }

    /**
     * No byte of the request left, and none will.
     *
     * @param fieldErrors what is wrong with the request, if that is why
     * @param cause what kept it from leaving otherwise
     */
    record NotSent<T>(
            List<FieldError> fieldErrors, @Nullable Throwable cause, int tries) implements Outcome<T> {
        public NotSent {
            fieldErrors = List.copyOf(fieldErrors);
        }

        /** Before any try. */
        public NotSent(List<FieldError> fieldErrors, @Nullable Throwable cause) {
            this(fieldErrors, cause, 0);
        }

        @Override
        public Outcome<T> after(int requests) {
            return new NotSent<>(fieldErrors, cause, requests);
        }

        @Override
        public Sent sent() {
            return Sent.NO;
        }

        @Override
        public @Nullable Answer answer() {
            return null;
        }

        @Override
        public Optional<Throwable> failure() {
            return Optional.ofNullable(cause);
        }
    }

    /** The API took the message, but its answer could not be read, so the id is not known. */
    record IdUnknown<T>(Answer answer, Optional<Throwable> failure, int tries) implements Outcome<T> {
        /** At the first try. */
        public IdUnknown(Answer answer, Optional<Throwable> failure) {
            this(answer, failure, 1);
        }

        @Override
        public Outcome<T> after(int requests) {
            return new IdUnknown<>(answer, failure, requests);
        }

        @Override
        public Sent sent() {
            return Sent.YES;
        }
    }

    /**
     * The API may have the message or not. Nobody can tell from here, and sending again may text twice.
     *
     * @param error what the answer said, if one came
     */
    record Unknown<T>(Optional<ApiError> error, @Nullable Answer answer, Optional<Throwable> failure, int tries)
            implements Outcome<T> {
        /** At the first try. */
        public Unknown(Optional<ApiError> error, @Nullable Answer answer, Optional<Throwable> failure) {
            this(error, answer, failure, 1);
        }

        @Override
        public Outcome<T> after(int requests) {
            return new Unknown<>(error, answer, failure, requests);
        }

        @Override
        public Sent sent() {
            return Sent.UNKNOWN;
        }
    }
}
