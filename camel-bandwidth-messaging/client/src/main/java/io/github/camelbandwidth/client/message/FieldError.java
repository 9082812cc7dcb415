/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.message;

import io.github.camelbandwidth.client.text.Masking;

/**
 * What is wrong with one field, by the API (an entry of {@code fieldErrors}) or by our own check before it.
 *
 * @param fieldName as the API spells it
 * @param description for a person; the API's may quote the value it refuses
 */
public record FieldError(String fieldName, String description) {

    /** With numbers masked. */
    @Override
    public String toString() {
        return Masking.numbersIn(fieldName) + ": " + Masking.numbersIn(description);
    }
}
