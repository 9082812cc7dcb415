/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.client.message.FieldError;
import io.github.camelbandwidth.client.message.InvalidMessageException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A search among the account's messages. A message is found only once its event has been taken with a 2xx: that one is
 * missing proves nothing.
 *
 * @param filters what to search by, at least one
 * @param sort a field and a direction, such as {@code sourceTn:desc}
 * @param pageToken of the page before or after, by which the API knows the place; {@code null} for the first page
 * @param limit how many messages a page has at most, up to 10,000; the API's default is 100
 * @param limitTotalCount whether the API may stop counting at 10,000, which is faster
 */
public record MessageQuery(
        Map<MessageFilter, String> filters,
        @Nullable String sort,
        @Nullable String pageToken,
        @Nullable Integer limit,
        @Nullable Boolean limitTotalCount) {

    public MessageQuery {
        Map<MessageFilter, String> ordered = new EnumMap<>(MessageFilter.class);
        ordered.putAll(filters);
        filters = Collections.unmodifiableMap(ordered);
    }

    /** For everything; the API takes it only with a filter. */
    public static MessageQuery all() {
        return new MessageQuery(Map.of(), null, null, null, null);
    }

    /**
     * Reads JSON with the API's names of filters and of {@code sort}, {@code pageToken}, {@code limit} and
     * {@code limitTotalCount}.
     *
     * @throws InvalidMessageException naming every field that is unknown or of the wrong type
     */
    public static MessageQuery of(JsonNode json) {
        return new MessageQueryReader().read(json);
    }

    /** The same with this filter, in place of one of the same kind. */
    public MessageQuery with(MessageFilter filter, String value) {
        Map<MessageFilter, String> more = new EnumMap<>(MessageFilter.class);
        more.putAll(filters);
        more.put(filter, value);
        return new MessageQuery(more, sort, pageToken, limit, limitTotalCount);
    }

    /** The same in this order. */
    public MessageQuery withSort(@Nullable String fieldAndDirection) {
        return new MessageQuery(filters, fieldAndDirection, pageToken, limit, limitTotalCount);
    }

    /** The same at another page. */
    public MessageQuery withPageToken(@Nullable String token) {
        return new MessageQuery(filters, sort, token, limit, limitTotalCount);
    }

    /** The same with this many messages on a page. */
    public MessageQuery withLimit(@Nullable Integer messages) {
        return new MessageQuery(filters, sort, pageToken, messages, limitTotalCount);
    }

    /** The same, counted to the end or not. */
    public MessageQuery withLimitTotalCount(@Nullable Boolean limited) {
        return new MessageQuery(filters, sort, pageToken, limit, limited);
    }

    /** What is wrong with it; empty if nothing is. */
    public List<FieldError> check() {
        return MessageQueryRules.check(this);
    }

    /** Fit for a log: what is searched by, not whom. */
    @Override
    public String toString() {
        return "MessageQuery[by "
                + filters.keySet().stream().map(MessageFilter::parameter).toList() + ", limit=" + limit + "]";
    }
}
