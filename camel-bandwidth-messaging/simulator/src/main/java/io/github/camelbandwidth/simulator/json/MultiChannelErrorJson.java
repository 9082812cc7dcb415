/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** What is wrong with a multi-channel request. */
public record MultiChannelErrorJson(String type, String description, Source source) {
    private static final Source NOWHERE = new Source(null, null);

    /** An error of no single part of the request. */
    public static MultiChannelErrorJson of(String type, String description) {
        return new MultiChannelErrorJson(type, description, NOWHERE);
    }

    /** An error of one field of the body. */
    public static MultiChannelErrorJson ofField(String type, String description, String field) {
        return new MultiChannelErrorJson(type, description, new Source(field, null));
    }

    /** An error of a header. */
    public static MultiChannelErrorJson ofHeader(String type, String description, String header) {
        return new MultiChannelErrorJson(type, description, new Source(null, header));
    }

    /** The type alone: descriptions repeat what the client sent. */
    @Override
    public String toString() {
        return "MultiChannelErrorJson[" + type + "]";
    }

    /** Where it is; the vendor's parameters and references have nothing to be wrong with here. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Source(@Nullable String field, @Nullable String header) {}
}
