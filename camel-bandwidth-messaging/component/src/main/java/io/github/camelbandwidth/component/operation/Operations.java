/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What can be done with which resource of the API. */
public final class Operations {

    /** The resource whose messages are SMS, MMS and group messages. */
    public static final String MESSAGES = "messages";

    /** The resource whose messages go over several channels. */
    public static final String MULTI_CHANNEL = "multi-channel";

    private static final Map<String, List<String>> OF_RESOURCE =
            new TreeMap<>(Map.of(MESSAGES, List.of("send"), MULTI_CHANNEL, List.of("send")));

    /** Events of all messages come in there, over whatever channel they were sent. */
    private static final Set<String> CONSUMABLE = Set.of(MESSAGES);

    private Operations() {}

    /**
     * Refuses what does not exist; a mistyped word never falls back to sending.
     *
     * @throws IllegalArgumentException naming what does exist
     */
    public static void require(String resource, String operation) {
        List<String> operations = OF_RESOURCE.get(resource);
        if (operations == null) {
            throw new IllegalArgumentException("There is no resource '" + resource + "'; there is "
                    + String.join(", ", OF_RESOURCE.keySet()) + ", as in bandwidth-messaging:messages");
        }
        if (!operations.contains(operation)) {
            throw new IllegalArgumentException("There is no operation '" + operation + "' on '" + resource
                    + "'; there is " + String.join(", ", operations));
        }
    }

    /**
     * Refuses a resource from which nothing comes in.
     *
     * @throws IllegalArgumentException naming the one from which events do
     */
    public static void requireConsumable(String resource) {
        if (!CONSUMABLE.contains(resource)) {
            throw new IllegalArgumentException(
                    "Nothing comes in from '" + resource
                            + "': it is for sending only. The events of all messages come in from bandwidth-messaging:messages");
        }
    }
}
