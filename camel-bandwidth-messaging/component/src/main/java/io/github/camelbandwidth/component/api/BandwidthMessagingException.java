/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.api;

import io.github.camelbandwidth.client.message.FieldError;
import io.github.camelbandwidth.client.outcome.ApiError;
import io.github.camelbandwidth.client.outcome.Sent;
import java.util.List;
import org.apache.camel.CamelException;
import org.jspecify.annotations.Nullable;

/**
 * A send did not end with a 202 and an id, or, if that was asked for, not on every handset; or another request failed.
 * The message names no number in full and quotes no text; the getters give what
 * the API said as it said it, which may.
 */
public abstract sealed class BandwidthMessagingException extends CamelException
        permits MessageRejectedException,
                MessageNotSentException,
                MessageOutcomeUnknownException,
                MessageNotDeliveredException,
                RequestFailedException {

    private final transient @Nullable ApiError error;
    private final int tries;

    BandwidthMessagingException(String message, @Nullable ApiError error, @Nullable Throwable cause, int tries) {
        super(tries > 1 ? message + " (" + tries + " tries)" : message, cause);
        this.error = error;
        this.tries = tries;
    }

    /** Was the message sent, that is, taken by the API? Only at {@link Sent#NO} is it safe to send it again. */
    public abstract Sent getSent();

    /**
     * How many requests were made for it; 0 if there was a reason to make none. Of a message that was sent and did not
     * arrive it is 1, since only the last request counts.
     */
    public int getTries() {
        return tries;
    }

    /** The HTTP status of the API's answer; null if there was none. */
    public @Nullable Integer getStatusCode() {
        return error == null ? null : error.status();
    }

    /** The API's short name for the kind of error, such as {@code request-validation}; null if it gave none. */
    public @Nullable String getType() {
        return error == null ? null : error.type();
    }

    /** What the API says, for a person; null if it said nothing. It may quote what was sent. */
    public @Nullable String getDescription() {
        return error == null ? null : error.description();
    }

    /** What is wrong with the request, field by field; empty if that is not why. */
    public List<FieldError> getFieldErrors() {
        return error == null ? List.of() : error.fieldErrors();
    }
}
