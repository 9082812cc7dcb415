/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import io.github.camelbandwidth.component.webhook.EventDelivery;
import io.github.camelbandwidth.component.webhook.HttpExposure;
import io.github.camelbandwidth.component.webhook.WebhookProcessor;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Suspendable;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.service.ServiceHelper;
import org.jspecify.annotations.Nullable;

/** Receives events: each runs the route in an exchange of its own. */
class BandwidthMessagingConsumer extends DefaultConsumer implements Suspendable {
    private final BandwidthMessagingEndpoint endpoint;
    private @Nullable Consumer http;

    BandwidthMessagingConsumer(BandwidthMessagingEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        WebhookProcessor webhook = new WebhookProcessor(
                endpoint.getWebhookConfiguration(),
                endpoint.getComponent().time(),
                () -> isStarted() || isStarting(),
                new EventDelivery(this));
        http = new HttpExposure(
                        getEndpoint().getCamelContext(),
                        endpoint.getWebhookConfiguration().getHttpComponent())
                .consumer(endpoint.getWebhookConfiguration().getWebhookPath(), webhook);
        ServiceHelper.startService(http);
    }

    @Override
    protected void doStop() throws Exception {
        ServiceHelper.stopAndShutdownService(http);
        http = null;
        super.doStop();
    }
}
