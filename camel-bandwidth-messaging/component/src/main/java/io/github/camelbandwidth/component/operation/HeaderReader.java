/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation;

import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.APPLICATION_ID;
import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.EXPIRATION;
import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.FROM;
import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.MEDIA;
import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.TAG;
import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.TO;

import io.github.camelbandwidth.client.message.FieldError;
import io.github.camelbandwidth.client.message.InvalidMessageException;
import io.github.camelbandwidth.client.message.Priority;
import io.github.camelbandwidth.client.multichannel.ChannelKind;
import io.github.camelbandwidth.component.config.ExpirationOption;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/**
 * Reads headers that override the body. A header that is there but empty is an error, never a reason to fall back: an
 * expression that came out empty would otherwise text whoever the endpoint names.
 */
public final class HeaderReader {
    private static final Map<String, String> OF_FIELD = Map.of(
            "applicationId", APPLICATION_ID,
            "to", TO,
            "from", FROM,
            "media", MEDIA,
            "tag", TAG,
            "expiration", EXPIRATION);

    private final Message message;
    private final Supplier<Instant> now;

    /**
     * Reads of one message.
     *
     * @param now the present, from which durations count
     */
    public HeaderReader(Message message, Supplier<Instant> now) {
        this.message = message;
        this.now = now;
    }

    /** The same error, of the header where the field came from one: that is what somebody has to correct. */
    static FieldError origin(Message message, FieldError error) {
        String header = OF_FIELD.get(error.fieldName());
        return header == null || message.getHeader(header) == null
                ? error
                : new FieldError("header " + header, error.description());
    }

    /** Without the blanks around it; {@code null} if there is no such header. */
    public @Nullable String text(String name) {
        String text = exactText(name);
        return text == null ? null : text.trim();
    }

    /** With the blanks around it: what is handed back to the sender is to be what the sender gave. */
    @Nullable
    String exactText(String name) {
        Object value = message.getHeader(name);
        if (value == null) {
            return null;
        }
        String text = words(value);
        require(!text.isBlank(), name, "is empty");
        return text;
    }

    /** One, several with commas between them, a collection or an array; empty if there is no such header. */
    public List<String> numbers(String name) {
        return values(name)
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(number -> entry(name, number))
                .toList();
    }

    /** One, a collection or an array; empty if there is no such header. A URL may have commas. */
    List<String> urls(String name) {
        return values(name).map(url -> entry(name, url)).toList();
    }

    /** Names of channels with commas between them, a collection or an array; empty if there is no such header. */
    List<ChannelKind> channels(String name) {
        return numbers(name).stream()
                .map(word -> ChannelKind.of(word)
                        .orElseThrow(() -> refused(name, "must be RBM, SMS and MMS with commas between them")))
                .toList();
    }

    private Stream<String> values(String name) {
        Object value = message.getHeader(name);
        if (value == null) {
            return Stream.empty();
        }
        Collection<?> all = value instanceof Collection<?> collection
                ? collection
                : value instanceof Object[] array ? Arrays.asList(array) : List.of(value);
        require(!all.isEmpty(), name, "is empty");
        return all.stream().map(one -> one == null ? "" : words(one));
    }

    /** Headers of Kafka and others are bytes, whose toString would be sent as a tag. */
    private static String words(Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : value.toString();
    }

    private static String entry(String name, String value) {
        String trimmed = value.trim();
        require(!trimmed.isEmpty(), name, "has an empty entry");
        return trimmed;
    }

    @Nullable
    Priority priority(String name) {
        if (message.getHeader(name) instanceof Priority priority) {
            return priority;
        }
        String word = text(name);
        if (word == null) {
            return null;
        }
        return Priority.of(word).orElseThrow(() -> refused(name, "must be default or high"));
    }

    /** A point in time, however it is given, or a duration from now; {@code null} if there is no such header. */
    public @Nullable Instant time(String name) {
        Object value = message.getHeader(name);
        if (value instanceof Instant instant) {
            return instant;
        }
        if (value instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        if (value instanceof ZonedDateTime time) {
            return time.toInstant();
        }
        String text = value instanceof Duration || value instanceof Date ? null : text(name);
        try {
            if (value instanceof Date date) {
                // A date of java.sql has no time of day, and throws.
                return date.toInstant();
            }
            if (value instanceof Duration duration) {
                return now.get().plus(duration);
            }
            return text == null ? null : ExpirationOption.parse(text).from(now.get());
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException | UnsupportedOperationException e) {
            // Without the value, which may be anything: a text that went into the wrong header, say.
            throw refused(name, "must be a time such as 2026-02-01T15:00:00Z or a duration such as 10m or PT10M");
        }
    }

    private static void require(boolean holds, String name, String otherwise) {
        if (!holds) {
            throw refused(name, otherwise);
        }
    }

    private static InvalidMessageException refused(String name, String why) {
        return new InvalidMessageException(List.of(new FieldError("header " + name, why)));
    }
}
