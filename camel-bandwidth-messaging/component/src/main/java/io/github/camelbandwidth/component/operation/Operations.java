/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation;

import java.util.List;
import java.util.Map;

/** What can be done with which resource of the API. */
public final class Operations {
    private static final Map<String, List<String>> OF_RESOURCE = Map.of("messages", List.of("send"));

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
}
