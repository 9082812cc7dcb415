/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.config;

import io.github.camelbandwidth.client.json.Json;
import io.github.camelbandwidth.client.message.FieldError;
import io.github.camelbandwidth.client.message.InvalidMessageException;
import io.github.camelbandwidth.client.query.MessageQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/** What the operation list looks for, and how much of it. */
@UriParams
public class ListConfiguration {
    private static final List<String> OUTPUT_TYPES = List.of("list", "stream");

    @UriParam(label = "producer", prefix = "query.", multiValue = true)
    @Metadata(
            description = "What messages are searched by, in the API's names, such as query.messageStatus=FAILED and"
                    + " query.fromDateTime=2026-02-01T15:00:00Z; and query.sort, query.limitTotalCount.")
    private @Nullable Map<String, Object> query;

    @UriParam(label = "producer")
    @Metadata(description = "How many entries list gives at most; all if not set.")
    private @Nullable Integer limit;

    @UriParam(label = "producer", enums = "list,stream", defaultValue = "list")
    @Metadata(
            description =
                    "What list makes the body: a java.util.List of all entries, or an iterator that fetches the next"
                            + " page when it is read that far, for lists too long to be held: Camel's Split with streaming"
                            + " reads it.")
    private String outputType = "list";

    public @Nullable Map<String, Object> getQuery() {
        return query;
    }

    public void setQuery(@Nullable Map<String, Object> query) {
        this.query = query == null || query.isEmpty() ? null : query;
    }

    public @Nullable Integer getLimit() {
        return limit;
    }

    public void setLimit(@Nullable Integer limit) {
        this.limit = limit;
    }

    public String getOutputType() {
        return outputType;
    }

    public void setOutputType(String outputType) {
        this.outputType = outputType;
    }

    /** Whether the list is fetched as it is read. */
    public boolean isStream() {
        return outputType.equals("stream");
    }

    /**
     * Tells at start-up what cannot be meant.
     *
     * @throws IllegalArgumentException naming the option and what would be right
     */
    public void check() {
        OptionChecks.require(
                OUTPUT_TYPES.contains(outputType), "outputType must be one of " + String.join(", ", OUTPUT_TYPES));
        OptionChecks.require(limit == null || limit > 0, "limit must be greater than 0, but is " + limit);
        List<FieldError> errors = query == null ? List.of() : messageQuery().check();
        OptionChecks.require(errors.isEmpty(), "query." + new InvalidMessageException(errors).getMessage());
    }

    /**
     * What the options say of a search.
     *
     * @throws IllegalArgumentException naming an option that is no filter
     */
    public MessageQuery messageQuery() {
        Map<String, Object> fields = new LinkedHashMap<>();
        Map<String, Object> options = query == null ? Map.of() : query;
        options.forEach((name, value) -> fields.put(name, typed(name, plain(value.toString()))));
        return MessageQuery.of(Json.tree(fields));
    }

    private static String plain(String value) {
        return PlusSign.inTime(Objects.requireNonNullElse(PlusSign.inNumbers(value), ""));
    }

    /** Filters are texts to the API; these two are not filters. */
    private static Object typed(String name, String value) {
        if (name.equals("limitTotalCount") && value.matches("true|false")) {
            return Boolean.valueOf(value);
        }
        return name.equals("limit") && value.matches("[0-9]{1,9}") ? (Object) Integer.valueOf(value) : value;
    }
}
