/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.webhook;

import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.support.service.ServiceHelper;
import org.jspecify.annotations.Nullable;

/** Serves the webhook itself, at a path of the application's HTTP server. */
public final class HttpDoor implements WebhookDoor {
    private final CamelContext context;
    private final @Nullable String httpComponent;
    private final String path;
    private @Nullable Consumer http;
    private volatile @Nullable String address;

    /**
     * Of one consumer.
     *
     * @param httpComponent the component to use; {@code null} for the one that is there
     */
    public HttpDoor(CamelContext context, @Nullable String httpComponent, String path) {
        this.context = context;
        this.httpComponent = httpComponent;
        this.path = path;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public void open(Processor handler) throws Exception {
        HttpServer server = HttpServer.choose(context, httpComponent);
        WebhookPaths.of(context).claim(server.factory(), path, this);
        try {
            Consumer consumer = server.consumer(path, handler);
            http = consumer;
            ServiceHelper.startService(consumer);
            address = server.address(consumer, path);
        } catch (Exception e) {
            throw server.failure(path, e);
        }
    }

    @Override
    public void close() {
        ServiceHelper.stopAndShutdownService(http);
        http = null;
        address = null;
        WebhookPaths.of(context).release(this);
    }

    @Override
    public @Nullable String address() {
        return address;
    }
}
