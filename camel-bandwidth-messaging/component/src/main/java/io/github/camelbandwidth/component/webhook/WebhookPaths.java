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

    private record Address(RestConsumerFactory server, String path) {
        private static final String TEMPLATE = bare("{" + PathSecret.SEGMENT + "}");

        /** Whether calls of the other may be taken for calls of this one with a wrong secret. */
        boolean hides(Address other) {
            return server.equals(other.server)
                    && path.endsWith("/" + TEMPLATE)
                    && parent(path).equals(parent(other.path));
        }

        private static String parent(String path) {
            return path.substring(0, Math.max(0, path.lastIndexOf('/')));
        }
    }

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
     * path, as it is for most servers. A path one segment below a secret one is refused as well: some servers take that
     * segment for the secret.
     *
     * @throws IllegalArgumentException if somebody else has it, or would get its calls
     */
    void claim(RestConsumerFactory server, String path, WebhookDoor owner) {
        LOCK.lock();
        try {
            Address wanted = new Address(server, bare(path));
            owners.forEach((taken, by) -> {
                if (by != owner) {
                    requireApart(taken, wanted, path);
                }
            });
            owners.put(wanted, owner);
        } finally {
            LOCK.unlock();
        }
    }

    private static void requireApart(Address taken, Address wanted, String path) {
        if (taken.equals(wanted)) {
            throw new IllegalArgumentException("Another route has its webhook at " + path
                    + " already, and all events would go to one of the two: give this one another webhookPath, or let"
                    + " one route receive all events and tell them apart with Camel's choice");
        }
        if (taken.hides(wanted) || wanted.hides(taken)) {
            throw new IllegalArgumentException("The webhooks at " + path + " and /" + taken.path
                    + " would get each other's calls, since what stands for a secret takes any segment: give one of"
                    + " them another webhookPath, not exactly one segment below that of the secret");
        }
    }

    /** The path as it is named everywhere but to the server: a slash before it and none behind. */
    static String named(String path) {
        return "/" + trimmed(path);
    }

    private static String trimmed(String path) {
        return path.replaceAll("^/+|/+$", "");
    }

    private static String bare(String path) {
        return trimmed(path).toLowerCase(Locale.ROOT);
    }

    /** Gives back what the owner has; nothing, if it has nothing. */
    void release(WebhookDoor owner) {
        owners.values().removeIf(one -> one == owner);
    }
}
