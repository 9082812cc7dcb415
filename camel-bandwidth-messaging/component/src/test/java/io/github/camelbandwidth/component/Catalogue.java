/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What the catalogue says of the component: the JSON that Camel's tools and its documentation are made from. */
final class Catalogue {
    static final JsonNode JSON = read();

    private Catalogue() {}

    private static JsonNode read() {
        String name = "/META-INF/io/github/camelbandwidth/component/bandwidth-messaging.json";
        try (InputStream file = Catalogue.class.getResourceAsStream(name)) {
            return SendRig.json(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
