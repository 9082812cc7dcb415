/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the API refuses a request. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ErrorJson(
        String type, String description, @Nullable List<FieldErrorJson> fieldErrors) {

    /** A refusal that is not about single fields. */
    public ErrorJson(String type, String description) {
        this(type, description, null);
    }

    /** The type alone: descriptions repeat what the client sent. */
    @Override
    public String toString() {
        return "ErrorJson[" + type + "]";
    }
}
