/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.component.config.WebhookConfiguration;
import io.github.camelbandwidth.component.observe.Observations;
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
    private final RoutePool pool = RoutePool.ofDefaultSize("BandwidthMessagingWebhook");
    private @Nullable Consumer http;
    private boolean receiving;

    BandwidthMessagingConsumer(BandwidthMessagingEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        WebhookConfiguration options = endpoint.getWebhookConfiguration();
        WebhookProcessor webhook = new WebhookProcessor(
                options,
                endpoint.getComponent().time(),
                pool,
                () -> isStarted() || isStarting(),
                this::heard,
                new EventDelivery(this));
        HttpExposure exposure = new HttpExposure(getEndpoint().getCamelContext(), options.getHttpComponent());
        http = exposure.consumer(options.getWebhookPath(), webhook);
        endpoint.getComponent().webhookPaths().claim(exposure.name(), options.getWebhookPath(), this);
        try {
            pool.start(endpoint.getCamelContext(), this);
            ServiceHelper.startService(http);
            endpoint.getComponent().events().feed();
            observations().receive();
            receiving = true;
            endpoint.getComponent().measure();
        } catch (RuntimeException e) {
            // Camel stops no consumer that has not started.
            doStop();
            throw e;
        }
    }

    private void heard(MessageEvent event) {
        endpoint.getComponent().events().heard(event);
        observations().heard(event, endpoint.getDeliveryConfiguration().isMmsReceipts());
    }

    private Observations observations() {
        return endpoint.getComponent().observations();
    }

    @Override
    protected void doStop() throws Exception {
        if (receiving) {
            receiving = false;
            observations().receiveNoMore();
        }
        ServiceHelper.stopAndShutdownService(http);
        http = null;
        endpoint.getComponent().webhookPaths().release(this);
        // Camel has waited for the events for as long as it was told to.
        pool.letGo(endpoint.getCamelContext());
        super.doStop();
    }
}
