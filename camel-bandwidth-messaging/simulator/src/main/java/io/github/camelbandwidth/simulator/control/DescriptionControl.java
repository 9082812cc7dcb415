/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.control;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/** {@code /simulator/openapi.yaml}: the description of everything this server answers. */
final class DescriptionControl {
    private static final String FILE = "openapi.yaml";

    void addTo(Router router) {
        router.get(ControlRouter.PATH + "/" + FILE).handler(this::show);
    }

    private void show(RoutingContext context) {
        context.vertx()
                .executeBlocking(DescriptionControl::read)
                .onFailure(context::fail)
                .onSuccess(file -> context.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/yaml")
                        .end(Buffer.buffer(file)));
    }

    private static byte[] read() throws IOException {
        try (InputStream in = DescriptionControl.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new FileNotFoundException(FILE);
            }
            return in.readAllBytes();
        }
    }
}
