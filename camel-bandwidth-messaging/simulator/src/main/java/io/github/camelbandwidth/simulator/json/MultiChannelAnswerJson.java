/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.simulator.domain.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every answer of the multi-channel resource that has a body. */
public record MultiChannelAnswerJson(
        List<String> links, @Nullable MultiChannelDataJson data, List<MultiChannelErrorJson> errors) {

    /** The message was taken. */
    public static MultiChannelAnswerJson accepted(Message message, JsonNode channelList) {
        return new MultiChannelAnswerJson(List.of(), MultiChannelDataJson.of(message, channelList), List.of());
    }

    /** Nothing was taken. */
    public static MultiChannelAnswerJson refused(List<MultiChannelErrorJson> errors) {
        return new MultiChannelAnswerJson(List.of(), null, errors);
    }
}
