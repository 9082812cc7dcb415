/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.control;

import io.github.camelbandwidth.simulator.json.ErrorJson;
import io.github.camelbandwidth.simulator.json.Json;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answers of the control API. */
final class ControlAnswers {
    private ControlAnswers() {}

    static void ok(RoutingContext context, Object body) {
        send(context, 200, body);
    }

    static void accepted(RoutingContext context, Object body) {
        send(context, 202, body);
    }

    static void done(RoutingContext context) {
        context.response().setStatusCode(204).end();
    }

    static void notFound(RoutingContext context) {
        send(
                context,
                404,
                new ErrorJson(
                        "not-found", "There is nothing at " + context.request().path()));
    }

    static void unsupportedType(RoutingContext context) {
        send(context, 415, new ErrorJson("unsupported-content-type", "Content-Type must be application/json"));
    }

    /** Called by a page that is not the simulator's own. */
    static void strangersPage(RoutingContext context, String origin, @Nullable String host) {
        send(
                context,
                403,
                new ErrorJson(
                        "foreign-origin",
                        "The call comes from a page of '" + origin + "', and the simulator was called as '" + host
                                + "'; only its own page may change something. A proxy must pass 'Host' on as it came"));
    }

    /** Called by a name that may be a stranger's. */
    static void misdirected(RoutingContext context, String name) {
        send(
                context,
                421,
                new ErrorJson(
                        "misdirected-request",
                        "The simulator listens for this machine alone and does not answer to the name '" + name
                                + "'. Call it localhost or by its address, or start it with --host " + name));
    }

    static void badRequest(RoutingContext context, String description) {
        send(context, 400, new ErrorJson("bad-request", description));
    }

    static void tooLarge(RoutingContext context, int limit) {
        send(context, 413, new ErrorJson("request-too-large", "A body of more than " + limit + " bytes is refused"));
    }

    static void conflict(RoutingContext context, String description) {
        send(context, 409, new ErrorJson("conflict", description));
    }

    /** There is no room for another one. */
    static void busy(RoutingContext context, String description) {
        send(context, 503, new ErrorJson("too-many", description));
    }

    /** What was waited for did not come; {@code messages} is what there was instead. */
    static void timedOut(RoutingContext context, String description, List<MessageView> messages) {
        send(context, 408, new TimedOut("timeout", description, messages));
    }

    /** Runs {@code handler}; what it finds wrong with the request is answered with 400. */
    static Handler<RoutingContext> checked(Handler<RoutingContext> handler) {
        return context -> {
            try {
                handler.handle(context);
            } catch (IllegalArgumentException e) {
                badRequest(context, String.valueOf(e.getMessage()));
            }
        };
    }

    private static void send(RoutingContext context, int status, Object body) {
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(Buffer.buffer(Json.write(body)));
    }

    private record TimedOut(String type, String description, List<MessageView> messages) {
        @Override
        public String toString() {
            return "TimedOut[" + messages + "]";
        }
    }
}
