/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The one JSON mapper, and the few ways in which it is used. */
public final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            // Half a document followed by another is not what anybody meant to send.
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // Of two fields with one name, nobody can say which was meant.
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // Maps that people fill by hand have times in them.
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, ToStringSerializer.instance)
                    .addSerializer(OffsetDateTime.class, ToStringSerializer.instance)
                    .addSerializer(ZonedDateTime.class, instant(ZonedDateTime::toInstant))
                    .addSerializer(Date.class, instant(Date::toInstant)))
            .build();

    private Json() {}

    private static <T> JsonSerializer<T> instant(Function<T, Instant> reader) {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T time, JsonGenerator json, SerializerProvider provider) throws IOException {
                json.writeString(reader.apply(time).toString());
            }
        };
    }

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
