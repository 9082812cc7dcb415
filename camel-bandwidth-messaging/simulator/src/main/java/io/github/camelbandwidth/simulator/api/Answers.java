/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.api;

import io.github.camelbandwidth.simulator.json.ErrorJson;
import io.github.camelbandwidth.simulator.json.FieldErrorJson;
import io.github.camelbandwidth.simulator.json.Json;
import io.github.camelbandwidth.simulator.json.NotFoundJson;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The answers of the API, in the vendor's words where those are published. */
final class Answers {
    static final String JSON = "application/json";

    private static final long NANOS_UP = 999_999_999;
    private static final String REFUSED = "Your request could not be accepted.";

    private Answers() {}

    static Future<Void> accepted(RoutingContext context, Object body) {
        return send(context, 202, body);
    }

    static void ok(RoutingContext context, Object body) {
        // Nobody has to be told when a client has gone away.
        send(context, 200, body).otherwiseEmpty();
    }

    static void malformed(RoutingContext context, String description) {
        refuse(context, 400, new ErrorJson("request-validation", description));
    }

    static void invalid(RoutingContext context, List<FieldErrorJson> errors) {
        refuse(context, 400, new ErrorJson("request-validation", REFUSED, errors));
    }

    static void unauthorized(RoutingContext context) {
        context.response().putHeader("WWW-Authenticate", "Basic realm=\"Messaging API\"");
        refuse(context, 401, new ErrorJson("unauthorized", "Authentication Failed"));
    }

    static void forbidden(RoutingContext context) {
        refuse(context, 403, new ErrorJson("forbidden", "Access Denied"));
    }

    static void notFound(RoutingContext context, Instant now) {
        refuse(context, 404, NotFoundJson.of(now, context.request().path()));
    }

    static void methodNotAllowed(RoutingContext context, String allowed) {
        context.response().putHeader("Allow", allowed);
        String method = context.request().method().name();
        refuse(
                context,
                405,
                new ErrorJson("method-not-allowed", "Method '" + method + "' is not supported here. Use " + allowed));
    }

    static void notAcceptable(RoutingContext context) {
        refuse(context, 406, new ErrorJson("not-acceptable", "The answer is '" + JSON + "', which 'Accept' excludes"));
    }

    static void tooLarge(RoutingContext context, long limit) {
        refuse(context, 413, new ErrorJson("request-too-large", "A body of more than " + limit + " bytes is refused"));
    }

    static void unsupportedType(RoutingContext context, String given) {
        refuse(
                context,
                415,
                new ErrorJson(
                        "unsupported-content-type",
                        "Content-Type '" + given + "' is not supported. Please use '" + JSON + "'"));
    }

    static void queueFull(RoutingContext context) {
        refuse(
                context,
                429,
                new ErrorJson("max-message-queue-size-exceeded", "The message queue of this account is full."));
    }

    static void rateLimited(RoutingContext context, Duration wait) {
        context.response()
                .putHeader(
                        "Retry-After", String.valueOf(wait.plusNanos(NANOS_UP).toSeconds()));
        refuse(
                context,
                429,
                new ErrorJson(
                        "rate_limit_exceeded",
                        "Rate limit exceeded. Wait for Retry-After time before sending another request."));
    }

    static void broken(RoutingContext context) {
        refuse(
                context,
                500,
                new ErrorJson("internal-server-error", "Internal server error. No further information available"));
    }

    private static void refuse(RoutingContext context, int status, Object body) {
        // A client that has gone away needs no answer, and there is nothing to undo.
        if (MultiChannelRefusal.concerns(context)) {
            MultiChannelRefusal.send(context, status, body).otherwiseEmpty();
        } else {
            send(context, status, body).otherwiseEmpty();
        }
    }

    static Future<Void> send(RoutingContext context, int status, Object body) {
        if (context.response().ended() || context.response().closed()) {
            return Future.failedFuture("The client has gone away");
        }
        return context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, JSON)
                .end(Buffer.buffer(Json.write(body)));
    }
}
