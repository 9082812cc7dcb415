/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.api;

import io.github.camelbandwidth.simulator.api.PageTokens.Position;
import io.github.camelbandwidth.simulator.query.Query;
import io.github.camelbandwidth.simulator.query.Row;
import io.github.camelbandwidth.simulator.query.SortField;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import io.vertx.core.MultiMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a list by the rules of the published API description; one that it does not have is an error. */
final class ListRequestReader {
    /** How many rows can be reached, and counted with limitTotalCount. */
    static final int MAX_REACH = 10_000;

    static final String PAGE_TOKEN = "pageToken";

    private static final String LIMIT = "limit";
    private static final String LIMIT_TOTAL_COUNT = "limitTotalCount";
    private static final String SORT_NAME = "sort";
    private static final Set<String> OF_THE_PAGE = Set.of(PAGE_TOKEN, LIMIT, LIMIT_TOTAL_COUNT);
    private static final int DEFAULT_LIMIT = 100;
    private static final Pattern SORT = Pattern.compile("(\\w+):(asc|desc)");

    private final SimulatorTime time;
    private final PageTokens tokens;
    private final boolean metrics;

    ListRequestReader(SimulatorTime time, PageTokens tokens, boolean metrics) {
        this.time = time;
        this.tokens = tokens;
        this.metrics = metrics;
    }

    /** What the client asks for, or nothing when there is an error now in {@code parameters}. */
    Optional<ListRequest> read(MultiMap given, Parameters parameters, String accountId) {
        parameters.check(known());
        Predicate<Row> filter = Filters.read(parameters, time.now(), metrics);
        Order order = order(parameters);
        int limit = parameters.integer(LIMIT, 1, MAX_REACH).orElse(DEFAULT_LIMIT);
        boolean totalLimited = parameters.flag(LIMIT_TOTAL_COUNT).orElse(false);
        String subject = subject(given, accountId);
        Position position = position(parameters, subject);
        int offset = position == null ? 0 : position.offset();
        if (limit + offset > MAX_REACH) {
            parameters.error("'limit' and the " + offset + " messages before this page must be no more than "
                    + MAX_REACH + " together; 'fromDateTime' and 'toDateTime' make the list shorter");
        }
        if (!parameters.errors().isEmpty()) {
            return Optional.empty();
        }
        Query query = new Query(
                accountId,
                parameters.text("messageId").orElse(null),
                filter,
                order.field(),
                order.descending(),
                position == null ? null : position.place(),
                position != null && position.backwards(),
                limit);
        return Optional.of(new ListRequest(query, offset, totalLimited, subject));
    }

    private @Nullable Position position(Parameters parameters, String subject) {
        Optional<String> token = parameters.text(PAGE_TOKEN);
        Optional<Position> position = token.flatMap(given -> tokens.read(given, subject));
        if (token.isPresent() && position.isEmpty()) {
            parameters.error(
                    "'" + PAGE_TOKEN + "' is not one of this query: use it as it was given, with the same filters"
                            + " and the same sort");
        }
        return position.orElse(null);
    }

    private static Order order(Parameters parameters) {
        Optional<String> given = parameters.text(SORT_NAME);
        if (given.isEmpty()) {
            return new Order(SortField.RECEIVE_TIME, true);
        }
        Matcher matcher = SORT.matcher(given.get());
        Optional<SortField> field = matcher.matches() ? SortField.named(matcher.group(1)) : Optional.empty();
        if (field.isEmpty()) {
            String fields = SortField.all().stream().map(SortField::wireName).collect(Collectors.joining(", "));
            parameters.error("'" + SORT_NAME + "' must be a field and a direction, such as sourceTn:desc or"
                    + " receiveTime:asc; fields are " + fields);
            return new Order(SortField.RECEIVE_TIME, true);
        }
        return new Order(field.get(), matcher.group(2).equals("desc"));
    }

    private static Set<String> known() {
        Set<String> known = new HashSet<>(Filters.NAMES);
        known.addAll(OF_THE_PAGE);
        known.add(SORT_NAME);
        return known;
    }

    private static String subject(MultiMap given, String accountId) {
        Set<String> names = new TreeSet<>(given.names());
        names.removeAll(OF_THE_PAGE);
        List<String> parts =
                names.stream().map(name -> name + "=" + given.get(name)).toList();
        return accountId + "\n" + String.join("\n", parts);
    }

    private record Order(SortField field, boolean descending) {}
}
