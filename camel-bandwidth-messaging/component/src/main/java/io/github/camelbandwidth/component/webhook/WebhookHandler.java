/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.webhook;

import org.apache.camel.CamelContext;
import org.apache.camel.Processor;
import org.apache.camel.Service;
import org.apache.camel.spi.RestConsumerFactory;
import org.apache.camel.support.processor.DelegateAsyncProcessor;
import org.apache.camel.support.service.ServiceHelper;
import org.jspecify.annotations.Nullable;

/**
 * What Camel's component {@code webhook} hands calls to, where it has the server. It is a service, whose start and stop
 * are those of the consumer behind it.
 */
public final class WebhookHandler extends DelegateAsyncProcessor implements WebhookDoor {
    private final CamelContext context;
    private final RestConsumerFactory server;
    private final String path;
    private final Service consumer;

    /** Makes a consumer whose calls come through that door. */
    @FunctionalInterface
    public interface Consumers {
        /** Throws what the consumer throws that cannot be. */
        Service behind(WebhookDoor door, Processor route) throws Exception;
    }

    /**
     * Of one consumer.
     *
     * @param server that {@code webhook} has chosen
     * @param path that it serves
     * @param route what the events run
     */
    public WebhookHandler(
            CamelContext context, RestConsumerFactory server, String path, Processor route, Consumers consumers)
            throws Exception {
        this.context = context;
        this.server = server;
        this.path = WebhookPaths.named(path);
        this.consumer = consumers.behind(this, new RouteOfAnother(route));
    }

    @Override
    protected void doStart() throws Exception {
        ServiceHelper.startService(consumer);
        super.doStart();
    }

    @Override
    protected void doStop() throws Exception {
        ServiceHelper.stopService(consumer);
        super.doStop();
    }

    @Override
    protected void doShutdown() throws Exception {
        ServiceHelper.stopAndShutdownService(consumer);
        super.doShutdown();
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public void open(Processor handler) {
        WebhookPaths.of(context).claim(server, path, this);
        setProcessor(handler);
    }

    @Override
    public boolean isOpen() {
        return isStarted();
    }

    @Override
    public void close() {
        // Calls that still come find the consumer stopped, and are told so.
        WebhookPaths.of(context).release(this);
    }

    @Override
    public @Nullable String address() {
        return null;
    }
}
