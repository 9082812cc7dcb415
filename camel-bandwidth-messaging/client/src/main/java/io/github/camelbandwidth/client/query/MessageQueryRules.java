/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.query;

import io.github.camelbandwidth.client.message.FieldError;
import io.github.camelbandwidth.client.time.Rfc3339;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The documented limits of a search. */
final class MessageQueryRules {
    private static final int MOST = 10_000;
    private static final Duration LONGEST = Duration.ofDays(14);
    private static final Pattern SORT = Pattern.compile("[A-Za-z0-9]+:(asc|desc)");

    private MessageQueryRules() {}

    static List<FieldError> check(MessageQuery query) {
        List<FieldError> errors = new ArrayList<>();
        if (query.filters().isEmpty()) {
            errors.add(new FieldError("query", "has no filter, and the API wants at least one, such as fromDateTime"));
        }
        query.filters().forEach((filter, value) -> filter.fault(value)
                .ifPresent(fault -> errors.add(new FieldError(filter.parameter(), fault))));
        if (query.limit() != null && (query.limit() < 1 || query.limit() > MOST)) {
            errors.add(new FieldError("limit", "must be between 1 and " + MOST));
        }
        if (query.sort() != null && !SORT.matcher(query.sort()).matches()) {
            errors.add(new FieldError("sort", "must be a field and asc or desc, such as sourceTn:desc"));
        }
        if (query.pageToken() != null && query.pageToken().isBlank()) {
            errors.add(new FieldError("pageToken", "must not be empty"));
        }
        range(query).ifPresent(errors::add);
        return errors;
    }

    private static Optional<FieldError> range(MessageQuery query) {
        Optional<Instant> from = time(query, MessageFilter.FROM_DATE_TIME);
        Optional<Instant> to = time(query, MessageFilter.TO_DATE_TIME);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        Duration range = Duration.between(from.get(), to.get());
        return range.isNegative() || range.compareTo(LONGEST) > 0
                ? Optional.of(new FieldError(
                        MessageFilter.TO_DATE_TIME.parameter(),
                        "must be after fromDateTime, by " + LONGEST.toDays() + " days at most"))
                : Optional.empty();
    }

    private static Optional<Instant> time(MessageQuery query, MessageFilter filter) {
        return Optional.ofNullable(query.filters().get(filter)).flatMap(Rfc3339::parse);
    }
}
