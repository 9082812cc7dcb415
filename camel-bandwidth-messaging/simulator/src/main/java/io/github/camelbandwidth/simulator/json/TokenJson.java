/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.json;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A token as RFC 6749 answers with it. */
public record TokenJson(
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("token_type") String tokenType,
        @JsonProperty("expires_in") long expiresIn) {

    /** Without the token. */
    @Override
    public String toString() {
        return "TokenJson[" + tokenType + ", " + expiresIn + " s]";
    }
}
