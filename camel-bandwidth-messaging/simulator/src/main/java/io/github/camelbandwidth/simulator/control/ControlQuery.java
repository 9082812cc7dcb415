/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.control;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The query of a control call. What is wrong with it is an {@link IllegalArgumentException} that says so. */
final class ControlQuery {
    private static final int MAX_LISTED = 1_000;

    private final MultiMap parameters;

    private ControlQuery(MultiMap parameters) {
        this.parameters = parameters;
    }

    /** The query of a call that knows these parameters, {@code limit} and no others. */
    static ControlQuery of(RoutingContext context, String... known) {
        List<String> all = new ArrayList<>(List.of(known));
        all.add("limit");
        context.queryParams().forEach((name, value) -> {
            if (!all.contains(name)) {
                throw new IllegalArgumentException(
                        "There is no parameter '" + name + "' here; there are " + String.join(", ", all));
            }
        });
        return new ControlQuery(context.queryParams());
    }

    @Nullable
    String text(String name) {
        String value = parameters.get(name);
        if (value != null && value.startsWith(" ")) {
            throw new IllegalArgumentException("'" + name + "' begins with a space; in a query a + is written %2B");
        }
        return value;
    }

    @Nullable
    Integer integer(String name) {
        String value = text(name);
        try {
            return value == null ? null : Integer.valueOf(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + name + "' must be a whole number", e);
        }
    }

    /** The last of {@code all}, as many as are asked for and no more than 1,000. */
    <T> List<T> latest(List<T> all) {
        Integer limit = integer("limit");
        if (limit != null && (limit < 1 || limit > MAX_LISTED)) {
            throw new IllegalArgumentException("'limit' must be 1 to " + MAX_LISTED);
        }
        int most = limit == null ? MAX_LISTED : limit;
        return all.subList(Math.max(0, all.size() - most), all.size());
    }
}
