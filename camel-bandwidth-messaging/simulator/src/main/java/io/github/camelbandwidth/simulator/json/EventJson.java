/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.camelbandwidth.simulator.domain.Event;
import org.jspecify.annotations.Nullable;

/** An event as it is posted to a callback URL; the body there is an array of them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventJson(
        String type,
        String time,
        String description,
        String to,
        @Nullable Integer errorCode,
        @Nullable String carrierName,
        MessageJson message) {

    /** The event on the wire. */
    public static EventJson of(Event event) {
        return new EventJson(
                event.typeName(),
                Json.micros(event.time()),
                event.description(),
                event.to(),
                event.errorCode(),
                event.carrierName(),
                MessageJson.inEvent(event.about()));
    }

    /** Type and message id. */
    @Override
    public String toString() {
        return "EventJson[" + type + " " + message + "]";
    }
}
