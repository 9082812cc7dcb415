/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code media}: an array of absolute URLs. They are never fetched. */
final class MediaUrls {
    private static final String MEDIA = "media";
    private static final int MAX_LENGTH = 4096;

    private MediaUrls() {}

    static List<String> read(Fields fields) {
        JsonNode node = fields.node(MEDIA);
        List<String> urls = new ArrayList<>();
        if (fields.isAbsent(MEDIA)) {
            return urls;
        }
        if (!node.isArray()) {
            fields.error(MEDIA, "'media' must be an array of strings");
            return urls;
        }
        for (JsonNode element : node) {
            check(element, fields);
            urls.add(element.asText());
        }
        return urls;
    }

    private static void check(JsonNode element, Fields fields) {
        if (!element.isTextual()) {
            fields.error(MEDIA, "'media' must be an array of strings");
        } else if (element.asText().length() > MAX_LENGTH) {
            fields.error(MEDIA, "A media URL must have " + MAX_LENGTH + " characters or fewer");
        } else if (!isAbsolute(element.asText())) {
            fields.error(MEDIA, "'" + element.asText() + "' must be replaced with a valid URL");
        }
    }

    static boolean isAbsolute(String url) {
        try {
            return new URI(url).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
