/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can be done with which resource of the API. */
public final class Operations {
    /** The resource whose messages go over several channels. */
    public static final String MULTI_CHANNEL = "multi-channel";

    /** The resource events are received at: those of all messages, over whatever channel they were sent. */
    static final String MESSAGES = "messages";

    static final String SEND = "send";
    static final String LIST = "list";

    private static final Map<String, List<String>> OF_RESOURCE = OperationForms.all().stream()
            .collect(Collectors.groupingBy(
                    OperationForm::resource,
                    LinkedHashMap::new,
                    Collectors.mapping(OperationForm::name, Collectors.toList())));

    private Operations() {}

    /** All there are, in the order of the reference. */
    public static List<OperationForm> all() {
        return OperationForms.all();
    }

    /**
     * Refuses what does not exist; a mistyped word never falls back to sending.
     *
     * @param operation {@code null} if it is left to each message
     * @throws IllegalArgumentException naming what does exist
     */
    public static void require(String resource, @Nullable String operation) {
        List<String> operations = OF_RESOURCE.get(resource);
        if (operations == null) {
            throw new IllegalArgumentException("There is no resource '" + resource + "'; there are "
                    + String.join(", ", OF_RESOURCE.keySet()) + ", as in bandwidth-messaging:messages");
        }
        if (operation != null && !operations.contains(operation)) {
            throw new IllegalArgumentException("There is no operation '" + operation + "' on '" + resource
                    + "'; there are " + String.join(", ", operations));
        }
    }

    /** What is done where nobody says what; {@code null} if that has to be said. */
    public static @Nullable String byDefault(String resource) {
        return OF_RESOURCE.getOrDefault(resource, List.of()).contains(SEND) ? SEND : null;
    }

    /** The refusal of a message that says not what to do, where that has to be said. */
    public static IllegalArgumentException unsaid(String resource) {
        return new IllegalArgumentException("What is to be done with '" + resource + "'? There are "
                + String.join(", ", OF_RESOURCE.getOrDefault(resource, List.of()))
                + "; the option operation or the header CamelBandwidthMessagingOperation says it");
    }

    /**
     * Refuses a consumer where no events come from.
     *
     * @throws IllegalArgumentException saying where they do
     */
    public static void requireEvents(String resource) {
        if (!resource.equals(MESSAGES)) {
            throw new IllegalArgumentException("Nothing can be received from bandwidth-messaging:" + resource
                    + "; events of all messages come from bandwidth-messaging:" + MESSAGES);
        }
    }
}
