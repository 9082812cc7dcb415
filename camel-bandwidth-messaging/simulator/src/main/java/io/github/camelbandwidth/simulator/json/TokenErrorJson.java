/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.json;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How RFC 6749 refuses a token. */
public record TokenErrorJson(
        String error, @JsonProperty("error_description") String description) {

    /** The error alone: descriptions may repeat what the client sent. */
    @Override
    public String toString() {
        return "TokenErrorJson[" + error + "]";
    }
}
