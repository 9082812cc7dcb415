/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.event;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.client.json.MalformedJsonException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event of a webhook: something became of a message. Types come without notice; one this library does not know is
 * {@link Unrecognized}, never an error.
 */
public sealed interface MessageEvent {

    /** The types that are documented, in the order in which a message may have them; two are names of the same. */
    List<String> DOCUMENTED_TYPES = List.of(
            "message-sending",
            "message-sent",
            "message-delivered",
            "message-failed",
            "message-read",
            "message-received",
            "suggestion-response",
            "requested-location-response",
            "request-location-response");

    /** What every event has. */
    EventFields fields();

    /**
     * Reads one event: an entry of the array that a webhook brings.
     *
     * @throws MalformedJsonException if it is no object
     */
    static MessageEvent of(JsonNode json) throws MalformedJsonException {
        if (!json.isObject()) {
            throw new MalformedJsonException(
                    "not an event, which is an object; of an array take one entry after another");
        }
        return EventReader.event(json);
    }

    /** Such as {@code message-delivered}. */
    default String type() {
        return fields().type();
    }

    /** When it happened. */
    default @Nullable Instant time() {
        return fields().time();
    }

    /** The message it is about. */
    default EventMessage message() {
        return fields().message();
    }

    /** The event as it came, but without a correlation in its tag. */
    @JsonValue
    @JsonRawValue
    default String json() {
        return fields().json();
    }

    /** What became of a message of ours. */
    sealed interface Outbound extends MessageEvent {}

    /** What a person did. */
    sealed interface Inbound extends MessageEvent {}

    /** {@code message-sending}: on its way to the carrier; MMS with delivery receipts only. */
    record Sending(EventFields fields) implements Outbound {}

    /** {@code message-sent}: has left the vendor's network. */
    record Sent(EventFields fields) implements Outbound {}

    /** {@code message-delivered}: handed to the downstream carrier, or further where the account has receipts. */
    record Delivered(EventFields fields) implements Outbound {}

    /**
     * {@code message-failed}: see {@link EventFields#errorCode}. Code 9902 means that no receipt came, not that the
     * message did not arrive.
     */
    record Failed(EventFields fields) implements Outbound {}

    /** {@code message-read}: RBM only. */
    record Read(EventFields fields) implements Outbound {}

    /** {@code message-received}: a person wrote to a number of the account. */
    record Received(EventFields fields) implements Inbound {}

    /**
     * {@code suggestion-response}: a person chose what an RBM message suggested.
     *
     * @param text of the suggestion
     * @param postbackData what the sender put behind it, in Base64
     * @param pairedMessageId the message that made the suggestion
     */
    record SuggestionResponse(
            EventFields fields,
            @Nullable String text,
            @Nullable String postbackData,
            @Nullable String pairedMessageId) implements Inbound {
        @Override
        public String toString() {
            return "SuggestionResponse[" + fields + "]";
        }
    }

    /**
     * {@code requested-location-response}, formerly {@code request-location-response}: a person said where they are.
     *
     * @param latitude in degrees, as it came
     * @param longitude in degrees, as it came
     */
    record LocationResponse(
            EventFields fields,
            @Nullable String latitude,
            @Nullable String longitude) implements Inbound {
        @Override
        public String toString() {
            return "LocationResponse[" + fields + "]";
        }
    }

    /** A type that is new to this library. */
    record Unrecognized(EventFields fields) implements MessageEvent {}
}
