/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.webhook;

import io.github.camelbandwidth.component.config.ReceiveConfiguration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who serves which path. HTTP servers let two consumers have one path and call only the first, which acknowledges what
 * it does not want: the events meant for the second would be lost without a word.
 */
public final class WebhookPaths {
    private final Map<String, Object> owners = new ConcurrentHashMap<>();

    /** What the HTTP server is told to serve for a consumer: its path, and a place for the secret one tells the API. */
    public static String served(ReceiveConfiguration options) {
        return PathSecret.servedPath(options);
    }

    /**
     * Takes a path of a server until it is released.
     *
     * @throws IllegalArgumentException if somebody else has it
     */
    public void claim(String server, String path, Object owner) {
        String address = server + " /" + path.replaceAll("^/+|/+$", "");
        Object before = owners.putIfAbsent(address, owner);
        if (before != null && before != owner) {
            throw new IllegalArgumentException("Another route has its webhook at " + path
                    + " already, and all events go to that one: give this one another webhookPath, or let one route"
                    + " receive all events and choose among them");
        }
    }

    /** Gives back what the owner has; nothing, if it has nothing. */
    public void release(Object owner) {
        owners.values().removeIf(one -> one == owner);
    }
}
