/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.api;

import io.github.camelbandwidth.client.message.FieldError;
import io.github.camelbandwidth.client.outcome.ApiError;
import io.github.camelbandwidth.client.outcome.Sent;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A query, an upload, a download or a deletion failed. None of them makes a message, and doing one of them again does no
 * harm: a deletion finds nothing left, an upload overwrites itself.
 */
public final class RequestFailedException extends BandwidthMessagingException {
    private final transient List<FieldError> fieldErrors;
    private final Sent done;

    /**
     * The request cannot be made as it is, and was not.
     *
     * @param operation such as {@code upload}
     */
    public RequestFailedException(String operation, List<FieldError> fieldErrors, @Nullable Throwable cause) {
        super(
                "The operation " + operation + " was not asked of the API: "
                        + fieldErrors.stream().map(FieldError::toString).collect(Collectors.joining("; ")),
                null,
                cause,
                0);
        this.fieldErrors = List.copyOf(fieldErrors);
        this.done = Sent.NO;
    }

    /**
     * The request failed.
     *
     * @param why in words for a person
     * @param done whether the API did it
     * @param error what the API says, if it says something
     * @param tries how many requests were made
     */
    public RequestFailedException(
            String why, Sent done, @Nullable ApiError error, @Nullable Throwable cause, int tries) {
        super(why, error, cause, tries);
        this.fieldErrors = error == null ? List.of() : error.fieldErrors();
        this.done = done;
    }

    /** No message is sent by it. */
    @Override
    public Sent getSent() {
        return Sent.NO;
    }

    /** Did the API do what was asked for? */
    public Sent getDone() {
        return done;
    }

    @Override
    public List<FieldError> getFieldErrors() {
        return fieldErrors;
    }
}
