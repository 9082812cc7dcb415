/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.json;

/** What is wrong with one field of a request. */
public record FieldErrorJson(String fieldName, String description) {

    /** The name alone: the description repeats what the client sent. */
    @Override
    public String toString() {
        return "FieldErrorJson[" + fieldName + "]";
    }
}
