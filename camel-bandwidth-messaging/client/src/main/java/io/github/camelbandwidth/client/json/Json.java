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
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
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

/** The JSON mappers, and the few ways in which they are used. */
public final class Json {
    /** For what the API writes: strange is not wrong, and an answer or event refused is one that is lost. */
    private static final JsonMapper TOLERANT = JsonMapper.builder()
            // Half a document followed by another is not what anybody meant to send.
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // What is passed on loses no digit: a double has no place for all of them.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            // Maps that people fill by hand have times in them.
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, ToStringSerializer.instance)
                    .addSerializer(OffsetDateTime.class, ToStringSerializer.instance)
                    .addSerializer(ZonedDateTime.class, instant(ZonedDateTime::toInstant))
                    .addSerializer(Date.class, instant(Date::toInstant)))
            .build();

    /** For what people write: of two fields with one name, nobody can say which was meant. */
    private static final JsonMapper STRICT = TOLERANT.rebuild()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
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
     * Reads one whole document that a person or a route wrote; no field may come twice.
     *
     * @throws MalformedJsonException if it is not such JSON
     */
    public static JsonNode read(String text) throws MalformedJsonException {
        return read(text, STRICT);
    }

    /**
     * Reads one whole document that the API wrote; of a field that comes twice the last counts.
     *
     * @throws MalformedJsonException if it is not JSON
     */
    public static JsonNode readTolerant(String text) throws MalformedJsonException {
        return read(text, TOLERANT);
    }

    private static JsonNode read(String text, ObjectMapper mapper) throws MalformedJsonException {
        try {
            JsonNode node = mapper.readTree(text);
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

    /** As {@link #readTolerant}, for answers of which nothing may be assumed. */
    public static Optional<JsonNode> tryRead(String text) {
        try {
            return Optional.of(readTolerant(text));
        } catch (MalformedJsonException e) {
            return Optional.empty();
        }
    }

    /**
     * The tree of a map that a person or a route filled.
     *
     * @throws MalformedJsonException if something in it has no JSON form
     */
    public static JsonNode read(Map<?, ?> map) throws MalformedJsonException {
        try {
            return tree(map);
        } catch (IllegalArgumentException | StackOverflowError e) {
            // Jackson's own words may quote what is in the map, so they are not kept as the cause either. It has no end
            // with a map that holds itself.
            throw new MalformedJsonException(
                    "a Map with values that have no JSON form; there are strings, numbers, lists, maps and times");
        }
    }

    /** The tree of a map, a record of this library, or anything else Jackson can write. */
    public static JsonNode tree(Object value) {
        return TOLERANT.valueToTree(value);
    }

    /** The JSON text of a record of this library. */
    public static String write(Object value) {
        try {
            return TOLERANT.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fields by name, as plain Java maps, lists, strings, numbers and booleans. */
    public static Map<String, Object> map(Object value) {
        return TOLERANT.convertValue(value, new TypeReference<>() {});
    }
}
