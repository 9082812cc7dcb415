/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.client.json.Json;
import io.github.camelbandwidth.client.json.MalformedJsonException;
import io.github.camelbandwidth.client.message.FieldError;
import io.github.camelbandwidth.client.message.InvalidMessageException;
import io.github.camelbandwidth.client.message.SendResponse;
import io.github.camelbandwidth.client.query.MessageFilter;
import io.github.camelbandwidth.client.query.MessageQuery;
import io.github.camelbandwidth.component.api.MessageNotSentException;
import io.github.camelbandwidth.component.operation.BodyText;
import io.github.camelbandwidth.component.operation.HeaderReader;
import java.io.InputStream;
import java.io.Reader;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.camel.Message;
import org.apache.camel.StreamCache;
import org.jspecify.annotations.Nullable;

/** Makes a search of a Camel message: for each filter, header before body before the endpoint's option. */
public final class QueryReader {
    private static final String HEADER = "CamelBandwidthMessaging";

    private final MessageQuery options;
    private final Supplier<Instant> now;

    /**
     * Reads for one endpoint.
     *
     * @param options what the endpoint says
     */
    public QueryReader(MessageQuery options, Supplier<Instant> now) {
        this.options = options;
        this.now = now;
    }

    /**
     * The search as far as the message and the options give it.
     *
     * @throws InvalidMessageException if a header or the body cannot be used
     */
    MessageQuery read(Message message) {
        MessageQuery body = body(message);
        MessageQuery query = new MessageQuery(
                Map.of(),
                first(body.sort(), options.sort()),
                first(body.pageToken(), options.pageToken()),
                first(body.limit(), options.limit()),
                first(body.limitTotalCount(), options.limitTotalCount()));
        HeaderReader headers = new HeaderReader(message, now);
        for (MessageFilter filter : MessageFilter.values()) {
            String value = first(
                    header(filter, message, headers),
                    first(body.filters().get(filter), options.filters().get(filter)));
            query = value == null ? query : query.with(filter, value);
        }
        return query;
    }

    private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
        return one == null ? other : one;
    }

    /** The header of a filter is named as the filter is. */
    static String header(MessageFilter filter) {
        String name = filter.parameter();
        return HEADER + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static @Nullable String header(MessageFilter filter, Message message, HeaderReader headers) {
        String name = header(filter);
        Object value = message.getHeader(name);
        return switch (filter) {
            case SOURCE_TN, DESTINATION_TN -> value == null ? null : String.join(",", headers.numbers(name));
            case FROM_DATE_TIME, TO_DATE_TIME ->
                isTime(value) ? Objects.toString(headers.time(name)) : headers.text(name);
            default -> headers.text(name);
        };
    }

    private static boolean isTime(@Nullable Object value) {
        return value instanceof Instant
                || value instanceof OffsetDateTime
                || value instanceof ZonedDateTime
                || value instanceof Date;
    }

    private static MessageQuery body(Message message) {
        Object body = message.getBody();
        if (body == null) {
            return MessageQuery.all();
        }
        if (body instanceof MessageQuery query) {
            return query;
        }
        if (body instanceof SendResponse sent) {
            return MessageQuery.all().with(MessageFilter.MESSAGE_ID, sent.id());
        }
        if (body instanceof Map<?, ?> || body instanceof JsonNode) {
            return MessageQuery.of(tree(body));
        }
        if (body instanceof CharSequence
                || body instanceof byte[]
                || body instanceof InputStream
                || body instanceof Reader
                || body instanceof StreamCache) {
            return json(message);
        }
        throw refused("of type " + body.getClass().getName()
                + " is no search; there are MessageQuery, Map, JsonNode, JSON as String, bytes or stream, the answer to a"
                + " send, and no body at all");
    }

    private static JsonNode tree(Object body) {
        try {
            return Json.tree(body);
        } catch (IllegalArgumentException | StackOverflowError e) {
            // Jackson's own words may quote what is in the map.
            throw refused("is a Map with values that have no JSON form");
        }
    }

    private static MessageQuery json(Message message) {
        try {
            String text = BodyText.of(message);
            return text.isBlank() ? MessageQuery.all() : MessageQuery.of(Json.read(text));
        } catch (MalformedJsonException e) {
            throw refused("is no JSON such as {\"messageStatus\": \"FAILED\"}: " + e.getMessage()
                    + "; where headers and options say it all, remove the body");
        } catch (MessageNotSentException e) {
            throw refused("cannot be read");
        }
    }

    private static InvalidMessageException refused(String why) {
        return new InvalidMessageException(List.of(new FieldError("body", why)));
    }
}
