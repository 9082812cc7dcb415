/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.api;

import io.github.camelbandwidth.simulator.json.ErrorJson;
import io.github.camelbandwidth.simulator.json.MultiChannelAnswerJson;
import io.github.camelbandwidth.simulator.json.MultiChannelErrorJson;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** How the multi-channel resource refuses what the others refuse, too: in a shape of its own, and a 406 without a body. */
final class MultiChannelRefusal {
    private static final String NAME = "/messages/multiChannel";

    private MultiChannelRefusal() {}

    /** Whether the request goes to that resource, or below it. */
    static boolean concerns(RoutingContext context) {
        String path = context.request().path();
        return path != null && (path.endsWith(NAME) || path.contains(NAME + "/"));
    }

    static Future<Void> send(RoutingContext context, int status, Object body) {
        if (status == 406) {
            return context.response().ended()
                    ? Future.failedFuture("The client has gone away")
                    : context.response().setStatusCode(status).end();
        }
        return Answers.send(context, status, MultiChannelAnswerJson.refused(errors(context, status, body)));
    }

    private static List<MultiChannelErrorJson> errors(RoutingContext context, int status, Object body) {
        String method = context.request().method().name();
        return switch (status) {
            // The published type of a 404 here is that of a 403.
            case 404 -> List.of(MultiChannelErrorJson.of("forbidden", "Resource not found."));
            case 405 ->
                List.of(MultiChannelErrorJson.of(
                        "method-not-allowed", "Method '" + method + "' not supported for this resource."));
            case 429 ->
                List.of(MultiChannelErrorJson.of(
                        "rate-limit-exceeded",
                        "You have exceeded your rate limit for this endpoint. Please retry later."));
            default -> body instanceof ErrorJson error ? errors(status, error) : List.of();
        };
    }

    private static List<MultiChannelErrorJson> errors(int status, ErrorJson error) {
        if (status == 415) {
            return List.of(MultiChannelErrorJson.ofHeader(error.type(), error.description(), "Content-Type"));
        }
        return error.fieldErrors() == null
                ? List.of(MultiChannelErrorJson.of(error.type(), error.description()))
                : error.fieldErrors().stream()
                        .map(field ->
                                MultiChannelErrorJson.ofField(error.type(), field.description(), field.fieldName()))
                        .toList();
    }
}
