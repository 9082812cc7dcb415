/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.webhook;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names of the parameters in the query of a call. Camel's HTTP servers put parameters among the headers, where nobody can
 * tell one from the other.
 */
final class QueryNames {
    private final Set<String> names;
    private final boolean legible;

    private QueryNames(Set<String> names, boolean legible) {
        this.names = names;
        this.legible = legible;
    }

    static QueryNames of(@Nullable String query) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        if (query == null || query.isEmpty()) {
            return new QueryNames(names, true);
        }
        try {
            // Servers differ in whether a semicolon separates parameters.
            Stream.of("&", "[&;]")
                    .flatMap(separator -> Stream.of(query.split(separator, -1)))
                    .map(parameter -> parameter.split("=", 2)[0])
                    .forEach(name -> names.add(
                            URLDecoder.decode(name, StandardCharsets.UTF_8).trim()));
            return new QueryNames(names, true);
        } catch (IllegalArgumentException e) {
            return new QueryNames(names, false);
        }
    }

    /** Whether a header of that name may be a parameter; of a query that cannot be read, any may. */
    boolean mayHave(String header) {
        return !legible || names.contains(header);
    }
}
