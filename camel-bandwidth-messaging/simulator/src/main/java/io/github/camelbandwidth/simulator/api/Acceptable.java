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
    private static final Pattern REFUSED = Pattern.compile("q=0(\\.0{0,3})?");

    @Override
    public void handle(RoutingContext context) {
        if (takes(context, Answers.JSON)) {
            context.next();
        } else {
            Answers.notAcceptable(context, Answers.JSON);
        }
    }

    /** Whether who asks can take {@code type}, in small letters and without parameters. */
    static boolean takes(RoutingContext context, String type) {
        return takes(String.join(",", context.request().headers().getAll(HttpHeaders.ACCEPT)), type);
    }

    static boolean takes(String accept, String type) {
        if (accept.isBlank()) {
            return true;
        }
        List<String> given = Stream.of(accept.toLowerCase(Locale.ROOT).split(",", -1))
                .map(range -> range.replaceAll("\\s", ""))
                .toList();
        return Stream.of(type, type.replaceAll("/.*", "/*"), "*/*")
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
