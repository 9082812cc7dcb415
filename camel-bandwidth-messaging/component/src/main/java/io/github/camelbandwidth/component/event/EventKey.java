/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.event;

import io.github.camelbandwidth.client.event.MessageEvent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What makes two events one: message id, type, recipient and error code, at one webhook. Numbers are in it as a hash,
 * since a ledger is no place for them.
 */
final class EventKey {
    private static final int HASH_BYTES = 12;

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
        return message(message, event.fields().to()) + ":" + event.type() + (code == null ? "" : ":" + code);
    }

    private String message(String message, @Nullable String recipient) {
        return "event:" + message + ":" + hash(scope + " " + Objects.requireNonNullElse(recipient, ""));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
