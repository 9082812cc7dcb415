/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.event;

import io.github.camelbandwidth.client.event.EventReader;
import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.client.json.MalformedJsonException;

/** Events that differ in their message and type alone. */
final class Events {
    private Events() {}

    static MessageEvent of(String message, String type) {
        String webhook =
                "[{\"type\":\"" + type + "\",\"to\":\"+19195550142\",\"message\":{\"id\":\"" + message + "\"}}]";
        try {
            return EventReader.read(webhook).get(0);
        } catch (MalformedJsonException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static String name(MessageEvent event) {
        return event.message().id() + " " + event.type();
    }
}
