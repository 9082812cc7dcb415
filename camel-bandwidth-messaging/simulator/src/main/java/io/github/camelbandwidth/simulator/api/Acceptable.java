/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.api;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lets pass who can take JSON as the answer: by the most specific range in {@code Accept} that covers it. */
final class Acceptable implements Handler<RoutingContext> {
    private static final List<String> RANGES = List.of(Answers.JSON, "application/*", "*/*");
    private static final Pattern REFUSED = Pattern.compile("q=0(\\.0{0,3})?");

    @Override
    public void handle(RoutingContext context) {
        List<String> accepted = context.request().headers().getAll(HttpHeaders.ACCEPT);
        if (takesJson(String.join(",", accepted))) {
            context.next();
        } else {
            Answers.notAcceptable(context);
        }
    }

    static boolean takesJson(String accept) {
        if (accept.isBlank()) {
            return true;
        }
        List<String> given = Stream.of(accept.toLowerCase(Locale.ROOT).split(",", -1))
                .map(range -> range.replaceAll("\\s", ""))
                .toList();
        return RANGES.stream()
                .flatMap(range -> given.stream().filter(candidate -> covers(candidate, range)))
                .findFirst()
                .filter(Acceptable::isWanted)
                .isPresent();
    }

    private static boolean covers(String given, String range) {
        return given.equals(range) || given.startsWith(range + ";");
    }

    private static boolean isWanted(String range) {
        return Stream.of(range.split(";", -1))
                .noneMatch(part -> REFUSED.matcher(part).matches());
    }
}
