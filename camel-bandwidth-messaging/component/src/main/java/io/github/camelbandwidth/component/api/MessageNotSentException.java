/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.api;

import io.github.camelbandwidth.client.message.FieldError;
import io.github.camelbandwidth.client.outcome.Sent;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** No byte of the request has left: it is wrong, or there was nothing to send it with. */
public final class MessageNotSentException extends BandwidthMessagingException {
    private final transient List<FieldError> fieldErrors;

    /** The request cannot be sent as it is. */
    public MessageNotSentException(List<FieldError> fieldErrors) {
        super(
                "The message was not sent: "
                        + fieldErrors.stream().map(FieldError::toString).collect(Collectors.joining("; ")),
                null,
                null,
                0);
        this.fieldErrors = List.copyOf(fieldErrors);
    }

    /** The request could not be sent, and no try was made. */
    public MessageNotSentException(String why, @Nullable Throwable cause) {
        this(why, cause, 0);
    }

    /** The request could not be sent, in so many tries. */
    public MessageNotSentException(String why, @Nullable Throwable cause, int tries) {
        super("The message was not sent: " + why, null, cause, tries);
        this.fieldErrors = List.of();
    }

    @Override
    public Sent getSent() {
        return Sent.NO;
    }

    @Override
    public List<FieldError> getFieldErrors() {
        return fieldErrors;
    }
}
