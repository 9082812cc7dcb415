/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.fault.http;

import io.github.camelbandwidth.simulator.fault.ErrorBody.Kind;
import io.github.camelbandwidth.simulator.fault.HttpEffect.Status;
import io.github.camelbandwidth.simulator.json.Json;
import io.github.camelbandwidth.simulator.json.VendorErrors;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.Optional;

/** Answers a request with an error nobody has made. */
final class ErrorAnswer {
    private static final String JSON = "application/json";

    private ErrorAnswer() {}

    static void send(RoutingContext context, Status error, Instant now) {
        if (context.response().closed()) {
            return;
        }
        HttpServerResponse response = context.response().setStatusCode(error.status());
        if (error.retryAfter() != null) {
            response.putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(error.retryAfter()));
        }
        if (error.status() == 401) {
            response.putHeader("WWW-Authenticate", "Basic realm=\"Messaging API\"");
        }
        VendorErrors vendor = new VendorErrors(
                context.request().method().name(), context.request().path(), now);
        Optional<Object> documented = vendor.documented(error.status());
        switch (kind(error, vendor)) {
            case NONE -> response.end();
            case HTML -> html(response);
            case OWN -> json(response, Buffer.buffer(error.body().json()));
            case VENDOR ->
                json(
                        response,
                        written(documented.orElseGet(() -> vendor.made(error.status(), response.getStatusMessage()))));
            case USUAL -> documented.ifPresentOrElse(body -> json(response, written(body)), () -> html(response));
        }
    }

    private static Kind kind(Status error, VendorErrors vendor) {
        Kind wanted = error.body().kind();
        boolean vendors = wanted == Kind.VENDOR || wanted == Kind.USUAL;
        return vendors && !vendor.hasBody(error.status()) ? Kind.NONE : wanted;
    }

    private static Buffer written(Object body) {
        return Buffer.buffer(Json.write(body));
    }

    private static void json(HttpServerResponse response, Buffer body) {
        response.putHeader(HttpHeaders.CONTENT_TYPE, JSON).end(body);
    }

    private static void html(HttpServerResponse response) {
        String title = response.getStatusCode() + " " + response.getStatusMessage();
        response.putHeader(HttpHeaders.CONTENT_TYPE, "text/html")
                .end("<html>\r\n<head><title>" + title + "</title></head>\r\n<body>\r\n<h1>" + title
                        + "</h1>\r\n</body>\r\n</html>\r\n");
    }
}
