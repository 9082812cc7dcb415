/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.webhook;

import io.github.camelbandwidth.component.config.ReceiveConfiguration;
import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.StatefulService;
import org.apache.camel.support.service.ServiceHelper;
import org.jspecify.annotations.Nullable;

/** Serves the webhook itself, at a path of the application's HTTP server. */
public final class HttpDoor implements WebhookDoor {
    private final CamelContext context;
    private final @Nullable String httpComponent;
    private final String path;
    private final String served;
    private volatile @Nullable Consumer http;
    private volatile @Nullable String address;

    /** Of one consumer, where its options say. */
    public HttpDoor(CamelContext context, ReceiveConfiguration options) {
        this.context = context;
        this.httpComponent = options.getHttpComponent();
        this.path = WebhookPaths.named(options.getWebhookPath());
        this.served = PathSecret.servedPath(options);
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public void open(Processor handler) throws Exception {
        HttpServer server = HttpServer.choose(context, httpComponent);
        WebhookPaths.of(context).claim(server.factory(), served, this);
        try {
            Consumer consumer = server.consumer(served, handler);
            http = consumer;
            ServiceHelper.startService(consumer);
            address = server.address(consumer, served);
        } catch (Exception e) {
            throw server.failure(served, e);
        }
    }

    @Override
    public boolean isOpen() {
        return http instanceof StatefulService server && server.isStarted();
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
