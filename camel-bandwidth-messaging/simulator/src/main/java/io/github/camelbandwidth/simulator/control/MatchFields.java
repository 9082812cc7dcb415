/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.control;

import io.github.camelbandwidth.simulator.domain.MessageMatch;
import io.github.camelbandwidth.simulator.domain.Status;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields by which messages are chosen, the same in bodies and in queries. */
final class MatchFields {
    static final List<String> NAMES = List.of("id", "accountId", "applicationId", "from", "to", "tag", "text");

    private MatchFields() {}

    static MessageMatch read(UnaryOperator<@Nullable String> field) {
        return new MessageMatch(
                field.apply("id"),
                field.apply("accountId"),
                field.apply("applicationId"),
                field.apply("from"),
                field.apply("to"),
                field.apply("tag"),
                field.apply("text"));
    }

    static @Nullable Status status(@Nullable String given) {
        return Choice.of(
                "status", given, Status.values(), status -> status.name().toLowerCase(Locale.ROOT));
    }

    static String[] with(String... more) {
        return Stream.concat(NAMES.stream(), Stream.of(more)).toArray(String[]::new);
    }
}
