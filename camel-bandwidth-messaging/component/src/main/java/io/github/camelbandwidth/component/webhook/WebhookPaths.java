/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.webhook;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.camel.CamelContext;
import org.apache.camel.ExtendedCamelContext;
import org.apache.camel.spi.RestConsumerFactory;

/**
 * Who serves which path, in one Camel context. HTTP servers let two consumers have one path and call only one of them,
 * which acknowledges what it does not want: the events meant for the other would be lost without a word.
 */
final class WebhookPaths {
    private static final Lock LOCK = new ReentrantLock();

    private final Map<Address, WebhookDoor> owners = new ConcurrentHashMap<>();

    private record Address(RestConsumerFactory server, String path) {}

    /** Those of that context, whatever the names under which it has the component. */
    static WebhookPaths of(CamelContext context) {
        ExtendedCamelContext extension = context.getCamelContextExtension();
        LOCK.lock();
        try {
            WebhookPaths paths = extension.getContextPlugin(WebhookPaths.class);
            if (paths == null) {
                paths = new WebhookPaths();
                extension.addContextPlugin(WebhookPaths.class, paths);
            }
            return paths;
        } finally {
            LOCK.unlock();
        }
    }

    /**
     * Takes a path of a server until it is released. What differs only by case, or by slashes around it, is the same
     * path, as it is for most servers.
     *
     * @throws IllegalArgumentException if somebody else has it
     */
    void claim(RestConsumerFactory server, String path, WebhookDoor owner) {
        WebhookDoor before = owners.putIfAbsent(new Address(server, bare(path)), owner);
        if (before != null && before != owner) {
            throw new IllegalArgumentException("Another route has its webhook at " + path
                    + " already, and all events would go to one of the two: give this one another webhookPath, or let"
                    + " one route receive all events and tell them apart with Camel's choice");
        }
    }

    private static String bare(String path) {
        return path.replaceAll("^/+|/+$", "").toLowerCase(Locale.ROOT);
    }

    /** Gives back what the owner has; nothing, if it has nothing. */
    void release(WebhookDoor owner) {
        owners.values().removeIf(one -> one == owner);
    }
}
