/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.message;

import java.util.List;
import java.util.stream.Collectors;

/** The request can be seen to be wrong without asking the API. */
public final class InvalidMessageException extends IllegalArgumentException {
    private final transient List<FieldError> fieldErrors;

    /** One entry for each fault, in the order of the fields. */
    public InvalidMessageException(List<FieldError> fieldErrors) {
        super(fieldErrors.stream().map(FieldError::toString).collect(Collectors.joining("; ")));
        this.fieldErrors = List.copyOf(fieldErrors);
    }

    /** What is wrong, field by field. */
    public List<FieldError> fieldErrors() {
        return fieldErrors;
    }
}
