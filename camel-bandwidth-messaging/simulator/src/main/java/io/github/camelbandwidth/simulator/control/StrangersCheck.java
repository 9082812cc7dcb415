/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.control;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** Keeps calls that change something from other people's pages, open in the same person's browser. */
final class StrangersCheck {
    private StrangersCheck() {}

    // Without being allowed to, such a page can neither send JSON here nor hide where it is from.
    static void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        String host = request.getHeader(HttpHeaders.HOST);
        if (request.method().equals(HttpMethod.GET)) {
            context.next();
        } else if (origin != null && !isOf(origin, host)) {
            ControlAnswers.strangersPage(context, origin, host);
        } else if (isJson(request.getHeader(HttpHeaders.CONTENT_TYPE))) {
            context.next();
        } else {
            ControlAnswers.unsupportedType(context);
        }
    }

    // Not the scheme: whatever ends TLS before the simulator passes the name on and not that.
    private static boolean isOf(String origin, @Nullable String host) {
        int authority = origin.indexOf("://");
        return authority >= 0 && origin.substring(authority + 3).equalsIgnoreCase(host);
    }

    private static boolean isJson(@Nullable String type) {
        return type != null && type.split(";", 2)[0].trim().equalsIgnoreCase("application/json");
    }
}
