/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;

/**
 * The text is not JSON. It tells where, never what: Jackson's own message quotes the text, which may be somebody's, so
 * it is not kept as the cause either.
 */
public final class MalformedJsonException extends IOException {
    /** Says what is wrong, without quoting the text. */
    public MalformedJsonException(String message) {
        super(message);
    }

    static MalformedJsonException of(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        return new MalformedJsonException(
                at == null
                        ? "malformed JSON"
                        : "malformed JSON at line " + at.getLineNr() + ", column " + at.getColumnNr());
    }
}
