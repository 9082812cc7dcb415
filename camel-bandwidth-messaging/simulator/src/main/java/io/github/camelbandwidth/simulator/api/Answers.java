/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.api;

import io.github.camelbandwidth.simulator.fault.http.AnswerPlan;
import io.github.camelbandwidth.simulator.json.ErrorJson;
import io.github.camelbandwidth.simulator.json.FieldErrorJson;
import io.github.camelbandwidth.simulator.json.Json;
import io.github.camelbandwidth.simulator.json.MultiChannelErrors;
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
    static final String BASIC = "Basic realm=\"Messaging API\"";
    static final String BEARER = "Bearer realm=\"Messaging API\"";

    private static final long NANOS_UP = 999_999_999;
    private static final String GONE = "The client has gone away";
    private static final String REFUSED = "Your request could not be accepted.";

    private Answers() {}

    static void ok(RoutingContext context, Object body) {
        answer(context, 200, body);
    }

    static void done(RoutingContext context) {
        if (!context.response().closed()) {
            context.response().setStatusCode(204).end();
        }
    }

    static Future<Void> accepted(RoutingContext context, Object body) {
        return isGone(context)
                ? Future.failedFuture(GONE)
                : AnswerPlan.of(context).end(context, begun(context, 202, body));
    }

    static void malformed(RoutingContext context, String description) {
        answer(context, 400, new ErrorJson("request-validation", description));
    }

    static void invalid(RoutingContext context, List<FieldErrorJson> errors) {
        answer(context, 400, new ErrorJson("request-validation", REFUSED, errors));
    }

    static void unauthorized(RoutingContext context) {
        context.response().headers().add("WWW-Authenticate", BASIC).add("WWW-Authenticate", BEARER);
        answer(context, 401, new ErrorJson("unauthorized", "Authentication Failed"));
    }

    static void forbidden(RoutingContext context) {
        answer(context, 403, new ErrorJson("forbidden", "Access Denied"));
    }

    static void notFound(RoutingContext context, Instant now) {
        answer(context, 404, NotFoundJson.of(now, context.request().path()));
    }

    static void noMedia(RoutingContext context) {
        answer(context, 404, new ErrorJson("not-found", "There is no such media file, or it has expired"));
    }

    static void methodNotAllowed(RoutingContext context, String allowed) {
        context.response().putHeader("Allow", allowed);
        String method = context.request().method().name();
        answer(
                context,
                405,
                new ErrorJson("method-not-allowed", "Method '" + method + "' is not supported here. Use " + allowed));
    }

    static void notAcceptable(RoutingContext context, String type) {
        answer(context, 406, new ErrorJson("not-acceptable", "The answer is '" + type + "', which 'Accept' excludes"));
    }

    static void tooLarge(RoutingContext context, long limit) {
        answer(context, 413, new ErrorJson("request-too-large", "A body of more than " + limit + " bytes is refused"));
    }

    static void unsupportedType(RoutingContext context, String given) {
        answer(
                context,
                415,
                new ErrorJson(
                        "unsupported-content-type",
                        "Content-Type '" + given + "' is not supported. Please use '" + JSON + "'"));
    }

    static void unsupportedMedia(RoutingContext context, String given) {
        answer(
                context,
                415,
                new ErrorJson(
                        "unsupported-content-type",
                        "Content-Type '" + given + "' is not supported. Please use a type of the API description"));
    }

    static void noRoomForMedia(RoutingContext context, String description) {
        answer(context, 429, new ErrorJson("media-storage-full", description));
    }

    /** Of a request whose rest nobody waits for any more; the connection ends with it. */
    static void stalled(RoutingContext context, String description) {
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        context.addEndHandler(ended -> context.request().connection().close());
        answer(context, 408, new ErrorJson("request-timeout", description));
    }

    /** Of what the simulator cannot do now, for a reason the vendor does not have. */
    static void unavailable(RoutingContext context, String type, String description) {
        answer(context, 503, new ErrorJson(type, description));
    }

    static void simulatorFull(RoutingContext context, int underWay) {
        unavailable(
                context,
                "simulator-full",
                "The simulator keeps no more messages: " + underWay + " are under way, which is all that"
                        + " --max-messages lets it keep. Let their receivers answer, reset it, or raise --max-messages");
    }

    static void queueFull(RoutingContext context) {
        answer(
                context,
                429,
                new ErrorJson("max-message-queue-size-exceeded", "The message queue of this account is full."));
    }

    static void rateLimited(RoutingContext context, Duration wait) {
        context.response()
                .putHeader(
                        "Retry-After", String.valueOf(wait.plusNanos(NANOS_UP).toSeconds()));
        answer(
                context,
                429,
                new ErrorJson(
                        "rate_limit_exceeded",
                        "Rate limit exceeded. Wait for Retry-After time before sending another request."));
    }

    static void broken(RoutingContext context) {
        answer(
                context,
                500,
                new ErrorJson("internal-server-error", "Internal server error. No further information available"));
    }

    static void answer(RoutingContext context, int status, Object body) {
        // A client that has gone away needs no answer, and there is nothing to undo.
        AnswerPlan.of(context).afterDelay(() -> refuse(context, status, body).otherwiseEmpty());
    }

    private static Future<Void> refuse(RoutingContext context, int status, Object body) {
        if (!MultiChannelErrors.concern(context.request().path())) {
            return send(context, status, body);
        }
        return MultiChannelErrors.hasBody(status)
                ? send(
                        context,
                        status,
                        MultiChannelErrors.of(status, context.request().method().name(), body))
                : sendNothing(context, status);
    }

    private static Future<Void> sendNothing(RoutingContext context, int status) {
        return isGone(context)
                ? Future.failedFuture(GONE)
                : context.response().setStatusCode(status).end();
    }

    private static Future<Void> send(RoutingContext context, int status, Object body) {
        return isGone(context) ? Future.failedFuture(GONE) : context.response().end(begun(context, status, body));
    }

    private static boolean isGone(RoutingContext context) {
        return context.response().ended() || context.response().closed();
    }

    private static Buffer begun(RoutingContext context, int status, Object body) {
        context.response().setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, JSON);
        return Buffer.buffer(Json.write(body));
    }
}
