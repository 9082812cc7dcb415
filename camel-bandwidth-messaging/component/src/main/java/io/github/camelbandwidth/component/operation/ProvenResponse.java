/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelbandwidth.client.event.EventMessage;
import io.github.camelbandwidth.client.json.Json;
import io.github.camelbandwidth.client.message.MessageResponse;
import io.github.camelbandwidth.client.message.SendRequest;
import io.github.camelbandwidth.client.message.SendResponse;
import io.github.camelbandwidth.client.multichannel.MultiChannelRequest;
import io.github.camelbandwidth.client.multichannel.MultiChannelResponse;
import java.time.Instant;
import java.util.Optional;

/** What the API's answer must have said that was lost: the request again, and what an event says of the message. */
final class ProvenResponse {
    private ProvenResponse() {}

    static SendResponse of(SendRequest request, EventMessage message) {
        ObjectNode json = (ObjectNode) Json.tree(request);
        json.put("id", message.id());
        json.put(
                "time",
                Optional.ofNullable(message.time()).map(Instant::toString).orElse(null));
        json.put("segmentCount", message.segmentCount());
        json.put("direction", message.direction());
        json.set("owner", json.get("from"));
        Optional<? extends SendResponse> response = request instanceof MultiChannelRequest
                ? MultiChannelResponse.of(JsonNodeFactory.instance.objectNode().set("data", json))
                : MessageResponse.of(json);
        return response.orElseThrow(() -> new IllegalArgumentException("an event without an id proves nothing"));
    }
}
