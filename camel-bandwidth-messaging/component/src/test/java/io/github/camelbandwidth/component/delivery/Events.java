/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.delivery;

import io.github.camelbandwidth.client.event.EventReader;
import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.client.json.MalformedJsonException;
import io.github.camelbandwidth.testkit.Golden;

/** Events like those of the golden files. */
public final class Events {
    /** Of the message in all golden files. */
    public static final String ID = "1770000000000abcdefghijklmnop";

    private Events() {}

    /** The text of a webhook: a text message is delivered. */
    public static String delivered(String id, String to) {
        return event("message-delivered", id, to);
    }

    /** The text of a webhook: a text message failed. */
    public static String failed(String id, String to, int code) {
        return event("message-failed", id, to).replace("4432,", code + ",");
    }

    /** The text of a webhook like the golden one, with another id and recipient. */
    public static String event(String golden, String id, String to) {
        return Golden.read("events/" + golden + ".json")
                .replace(ID, id)
                .replaceFirst("\"to\": \"[^\"]*\"", "\"to\": \"" + to + "\"");
    }

    /** The text of a webhook: the API has sent on the message whose tag came with it. */
    public static String sent(String id, String tag) {
        return "[{\"type\":\"message-sent\",\"to\":\"+19195550142\",\"message\":{\"id\":\"" + id
                + "\",\"direction\":\"out\",\"time\":\"2026-02-01T15:00:00Z\",\"segmentCount\":1,\"tag\":\"" + tag
                + "\"}}]";
    }

    /** The only event of a webhook. */
    public static MessageEvent read(String webhook) {
        try {
            return EventReader.read(webhook).get(0);
        } catch (MalformedJsonException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
