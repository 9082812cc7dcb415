/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** The one JSON mapper, and the few ways in which it is used. */
public final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            // Half a document followed by another is not what anybody meant to send.
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // Of two fields with one name, nobody can say which was meant.
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // What is passed on loses no digit: a double has no place for all of them.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {}

    /**
     * Reads one whole document.
     *
     * @throws MalformedJsonException if it is not JSON
     */
    public static JsonNode read(String text) throws MalformedJsonException {
        try {
            JsonNode node = MAPPER.readTree(text);
            if (node.isMissingNode()) {
                throw new MalformedJsonException("empty where JSON was expected");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw MalformedJsonException.of(e);
        } catch (NumberFormatException e) {
            // Jackson lets it through; it quotes the number, which is no reason to fall over an answer or an event.
            throw new MalformedJsonException("a number in the JSON has an exponent without measure");
        }
    }

    /** As {@link #read}, for answers of which nothing may be assumed. */
    public static Optional<JsonNode> tryRead(String text) {
        try {
            return Optional.of(read(text));
        } catch (MalformedJsonException e) {
            return Optional.empty();
        }
    }

    /** The tree of a map, a record of this library, or anything else Jackson can write. */
    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** The JSON text of a record of this library. */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fields by name, as plain Java maps, lists, strings, numbers and booleans. */
    public static Map<String, Object> map(Object value) {
        return MAPPER.convertValue(value, new TypeReference<>() {});
    }
}
