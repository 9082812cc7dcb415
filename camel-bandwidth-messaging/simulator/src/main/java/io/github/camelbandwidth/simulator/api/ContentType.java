/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.api;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** Lets pass what says it is JSON, and a GET that says nothing; parameters such as a charset do not matter. */
final class ContentType implements Handler<RoutingContext> {

    @Override
    public void handle(RoutingContext context) {
        String header = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        String given = header == null ? "" : header;
        boolean needless = header == null && context.request().method().equals(HttpMethod.GET);
        if (needless || MediaTypes.bare(given).equals(Answers.JSON)) {
            context.next();
        } else {
            Answers.unsupportedType(context, given);
        }
    }
}
