/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.convert;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.client.json.Json;
import io.github.camelbandwidth.client.message.InvalidMessageException;
import io.github.camelbandwidth.client.message.SendRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.camel.TypeConversionException;

/** What the converters have in common. JSON in bytes is UTF-8. */
final class JsonForms {
    private JsonForms() {}

    /** Makes a record of a tree. */
    @FunctionalInterface
    interface Reader<T> {
        T read(JsonNode json) throws IOException;
    }

    /** Makes a tree of something else. */
    @FunctionalInterface
    private interface Tree {
        JsonNode read() throws IOException;
    }

    static byte[] bytes(Object value) {
        return Json.write(value).getBytes(StandardCharsets.UTF_8);
    }

    static <T> T ofText(String text, Class<T> type, Reader<T> reader) {
        // A request is what people write.
        boolean strict = SendRequest.class.isAssignableFrom(type);
        return of(() -> strict ? Json.read(text) : Json.readTolerant(text), type, reader);
    }

    static <T> T ofBytes(byte[] bytes, Class<T> type, Reader<T> reader) {
        return ofText(new String(bytes, StandardCharsets.UTF_8), type, reader);
    }

    static <T> T ofMap(Map<?, ?> map, Class<T> type, Reader<T> reader) {
        return of(() -> Json.read(map), type, reader);
    }

    static <T> T ofTree(JsonNode json, Class<T> type, Reader<T> reader) {
        return of(() -> json, type, reader);
    }

    private static <T> T of(Tree tree, Class<T> type, Reader<T> reader) {
        try {
            return reader.read(tree.read());
        } catch (IOException | InvalidMessageException e) {
            throw new Unreadable(type, e);
        }
    }

    /** Camel's own words quote the value, which may be somebody's. */
    private static final class Unreadable extends TypeConversionException {
        private final String words;

        Unreadable(Class<?> type, Exception why) {
            super(null, type, why);
            this.words = "This is no " + type.getSimpleName() + ": " + why.getMessage();
        }

        @Override
        public String getMessage() {
            return words;
        }
    }
}
