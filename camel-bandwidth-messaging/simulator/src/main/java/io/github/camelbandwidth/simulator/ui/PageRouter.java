/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.ui;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** Serves the page at {@code /} and its files below {@code /ui/}. Belongs to the loop. */
public final class PageRouter {
    private static final String FOLDER = "/ui/";

    // What a text brings along must neither run nor load anything, even if it ever came to stand in the page as HTML.
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
            + "img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Vertx vertx;
    private @Nullable Future<PageFiles> files;

    /** A page whose files are read when somebody asks for one. */
    public PageRouter(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Adds it to {@code router}, before what answers the rest. */
    public void addTo(Router router) {
        router.route("/").method(HttpMethod.GET).method(HttpMethod.HEAD).handler(this::serve);
        router.route(FOLDER + "*")
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(this::serve);
    }

    private void serve(RoutingContext context) {
        files().onSuccess(all -> answer(context, all)).onFailure(context::fail);
    }

    private Future<PageFiles> files() {
        Future<PageFiles> known = files;
        if (known == null) {
            known = vertx.executeBlocking(PageFiles::read);
            files = known;
        }
        return known;
    }

    private static void answer(RoutingContext context, PageFiles all) {
        PageFile file = all.find(name(context.request().path()));
        if (file == null) {
            context.next();
        } else if (file.tag().equals(context.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            headers(context.response(), file).setStatusCode(304).end();
        } else if (context.request().method().equals(HttpMethod.HEAD)) {
            String length = String.valueOf(file.content().length());
            headers(context.response(), file)
                    .putHeader(HttpHeaders.CONTENT_LENGTH, length)
                    .end();
        } else {
            headers(context.response(), file).end(file.content());
        }
    }

    private static String name(String path) {
        return path.equals("/") ? PageFiles.INDEX : path.substring(FOLDER.length());
    }

    private static HttpServerResponse headers(HttpServerResponse response, PageFile file) {
        return response.putHeader(HttpHeaders.CONTENT_TYPE, file.contentType())
                .putHeader(HttpHeaders.ETAG, file.tag())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .putHeader("Content-Security-Policy", POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin");
    }
}
