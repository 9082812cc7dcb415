/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.event;

import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.component.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What makes two events one: message id, type, recipient and error code, at one webhook. Numbers are in it as a hash,
 * since a ledger is no place for them.
 */
final class EventKey {
    private static final int HASH_BYTES = 12;
    private static final String SENT = "message-sent";
    private static final String DELIVERED = "message-delivered";
    private static final String READ = "message-read";
    /** No type of an event, since those have no star. */
    private static final String FAILED_SOMEHOW = "message-failed:*";

    private final String scope;

    /**
     * Keys of one webhook.
     *
     * @param path of the webhook: two routes that get the same event each run with it
     */
    EventKey(String path) {
        this.scope = path;
    }

    String of(MessageEvent event) {
        String id = event.message().id();
        // Without an id only the event as a whole tells it from another.
        String message = id == null ? "json-" + hash(event.json()) : id;
        Integer code = event.fields().errorCode();
        return key(message, event, event.type() + (code == null ? "" : ":" + code));
    }

    /** Of that a message failed for that recipient, whatever the code; null where no other event can be about it. */
    @Nullable
    String failed(MessageEvent.Failed event) {
        String id = event.message().id();
        return id == null ? null : key(id, event, FAILED_SOMEHOW);
    }

    /** Of what may become of that message for that recipient after this event; nothing if it is an end itself. */
    List<String> after(MessageEvent event) {
        String id = event.message().id();
        if (id == null) {
            return List.of();
        }
        return later(event).stream().map(type -> key(id, event, type)).toList();
    }

    private static List<String> later(MessageEvent event) {
        if (event instanceof MessageEvent.Sending) {
            return List.of(SENT, DELIVERED, FAILED_SOMEHOW, READ);
        }
        return event instanceof MessageEvent.Sent ? List.of(DELIVERED, FAILED_SOMEHOW, READ) : List.of();
    }

    private String key(String message, MessageEvent event, String type) {
        String recipient = Objects.requireNonNullElse(event.fields().to(), "");
        return "event:" + message + ":" + hash(scope + " " + recipient) + ":" + type;
    }

    private static String hash(String text) {
        return HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)), 0, HASH_BYTES);
    }
}
