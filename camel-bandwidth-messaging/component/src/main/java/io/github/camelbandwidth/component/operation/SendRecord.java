/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelbandwidth.client.json.Json;
import io.github.camelbandwidth.client.json.MalformedJsonException;
import io.github.camelbandwidth.client.message.MessageRequest;
import io.github.camelbandwidth.client.message.MessageResponse;
import io.github.camelbandwidth.client.message.SendRequest;
import io.github.camelbandwidth.client.message.SendResponse;
import io.github.camelbandwidth.client.multichannel.MultiChannelRequest;
import io.github.camelbandwidth.client.multichannel.MultiChannelResponse;
import io.github.camelbandwidth.client.outcome.Outcome;
import io.github.camelbandwidth.client.outcome.Sent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * How a send ended, as it is kept in the ledger: no number and no text of a person in it. What the API repeats of the
 * request in its answer is taken from the request when that comes again.
 */
final class SendRecord {
    private static final String SENT = "sent";
    private static final String OF = "of";
    private static final String CHANNELS = "channelList";
    private static final List<String> OF_THE_REQUEST = List.of("owner", "to", "from", "text", "media", "tag", CHANNELS);

    private final ObjectNode json;

    private SendRecord(ObjectNode json) {
        this.json = json;
    }

    static SendRecord of(Outcome<SendResponse> outcome, SendRequest request) {
        ObjectNode json = outcome instanceof Outcome.Accepted<SendResponse> accepted
                ? withoutPeople(accepted.value())
                : JsonNodeFactory.instance.objectNode();
        json.put(SENT, outcome.sent() == Sent.YES);
        json.put(OF, mark(request));
        return new SendRecord(json);
    }

    private static ObjectNode withoutPeople(SendResponse response) {
        ObjectNode json = (ObjectNode) Json.tree(response);
        // What the API complains about may quote what was sent; of which kind it is does not.
        json.path("errors").forEach(error -> ((ObjectNode) error).retain("type"));
        return json.remove(OF_THE_REQUEST);
    }

    /** Empty if it is none of ours. */
    static Optional<SendRecord> read(String text) {
        try {
            return Json.readTolerant(text) instanceof ObjectNode json
                            && json.path(SENT).isBoolean()
                    ? Optional.of(new SendRecord(json))
                    : Optional.empty();
        } catch (MalformedJsonException e) {
            return Optional.empty();
        }
    }

    String text() {
        return Json.write(json);
    }

    /** Whether the API had taken it; if not, that is not known. */
    boolean sent() {
        return json.path(SENT).asBoolean();
    }

    /** Whether it is of a message with this sender, these recipients and this text. */
    boolean isOf(SendRequest request) {
        return mark(request).equals(json.path(OF).asText());
    }

    /** The API's answer of then; empty if its id was never known. */
    Optional<? extends SendResponse> response(SendRequest request) {
        ObjectNode whole = json.deepCopy();
        JsonNode asked = Json.tree(request);
        OF_THE_REQUEST.forEach(field -> whole.set(field, asked.path(field)));
        whole.set("owner", asked.path("from"));
        whole.path(CHANNELS).forEach(channel -> ((ObjectNode) channel).set("owner", channel.path("from")));
        return request instanceof MultiChannelRequest
                ? MultiChannelResponse.ofRecord(whole)
                : MessageResponse.of(whole);
    }

    /**
     * Sixteen bits. They show nearly every key that was made wrong and is that of another message; they are too few for
     * anybody to find out by trying which one-time code was sent.
     */
    private static String mark(SendRequest request) {
        CRC32C mark = new CRC32C();
        mark.update(Json.write(identity(request)).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(mark.getValue() & 0xFFFF);
    }

    private static List<?> identity(SendRequest request) {
        if (request instanceof MultiChannelRequest several) {
            return Arrays.asList(several.to(), several.channelList());
        }
        MessageRequest one = (MessageRequest) request;
        return Arrays.asList(one.from(), one.to(), one.text());
    }
}
