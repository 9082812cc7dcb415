/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelbandwidth.simulator.domain.InboundFile;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The media of a handset's message: URLs, and files in base64.
 *
 * @param urls the URLs, in their order
 * @param files the files, in their order
 */
record MediaReader(List<String> urls, List<InboundFile> files) {

    static MediaReader read(JsonNode media) {
        if (!media.isMissingNode() && !media.isNull() && !media.isArray()) {
            throw new IllegalArgumentException("'media' must be an array of URLs and files");
        }
        List<String> urls = new ArrayList<>();
        List<InboundFile> files = new ArrayList<>();
        for (JsonNode one : media) {
            if (one.isTextual()) {
                urls.add(one.asText());
            } else if (one instanceof ObjectNode file) {
                files.add(file(ControlBody.of(file, "name", "contentType", "base64")));
            } else {
                throw new IllegalArgumentException("'media' must be an array of URLs and files");
            }
        }
        return new MediaReader(urls, files);
    }

    private static InboundFile file(ControlBody body) {
        String base64 = body.text("base64");
        if (base64 == null) {
            throw new IllegalArgumentException("'base64' is required of a file; it may be empty");
        }
        return new InboundFile(body.required("name"), body.text("contentType"), decode(base64));
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'base64' of a file must be base64 without line breaks", e);
        }
    }

    /** How many there are. */
    @Override
    public String toString() {
        return "MediaReader[urls=" + urls.size() + ", files=" + files.size() + "]";
    }
}
