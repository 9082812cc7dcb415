/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.component.config.ReceiveConfiguration;
import io.github.camelbandwidth.component.event.EventIntake;
import io.github.camelbandwidth.component.event.EventPool;
import io.github.camelbandwidth.component.health.EventsHealthCheck;
import io.github.camelbandwidth.component.observe.Observations;
import io.github.camelbandwidth.component.observe.Receiver;
import io.github.camelbandwidth.component.webhook.HttpExposure;
import io.github.camelbandwidth.component.webhook.WebhookProcessor;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.ShutdownRunningTask;
import org.apache.camel.StatefulService;
import org.apache.camel.Suspendable;
import org.apache.camel.spi.ShutdownAware;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.service.ServiceHelper;
import org.jspecify.annotations.Nullable;

/** Receives events: each runs the route in an exchange of its own. */
class BandwidthMessagingConsumer extends DefaultConsumer implements Suspendable, ShutdownAware {
    private final BandwidthMessagingEndpoint endpoint;
    private final EventPool pool;
    private volatile @Nullable Consumer http;
    private @Nullable Receiver receiver;

    BandwidthMessagingConsumer(BandwidthMessagingEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
        this.pool = new EventPool(endpoint.getReceiveConfiguration().getMaxConcurrentEvents());
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        ReceiveConfiguration options = endpoint.getReceiveConfiguration();
        HttpExposure exposure = new HttpExposure(getEndpoint().getCamelContext(), options.getHttpComponent());
        http = exposure.consumer(options.getWebhookPath(), webhook(options));
        endpoint.getComponent().webhookPaths().claim(exposure.name(), options.getWebhookPath(), this);
        try {
            pool.start(endpoint.getCamelContext(), this);
            ServiceHelper.startService(http);
            endpoint.getComponent().events().feed();
            receive(options);
            endpoint.getComponent().measure();
        } catch (RuntimeException e) {
            // Camel stops no consumer that has not started.
            doStop();
            throw e;
        }
    }

    private void receive(ReceiveConfiguration options) {
        BandwidthMessagingComponent component = endpoint.getComponent();
        Receiver started = new ConsumerReceiver(
                options.getWebhookPath(), pool, component.startedLedger(endpoint.getLedger()), this::isServed);
        observations().receive(started);
        receiver = started;
        setHealthCheck(new EventsHealthCheck(
                started, observations(), component.time(), component.isHealthCheckConsumerEnabled()));
    }

    private boolean isServed() {
        return http instanceof StatefulService server && server.isStarted();
    }

    private WebhookProcessor webhook(ReceiveConfiguration options) {
        BandwidthMessagingComponent component = endpoint.getComponent();
        EventIntake intake = new EventIntake(
                this,
                options,
                endpoint.getEventConfiguration(),
                component.startedLedger(endpoint.getLedger()),
                pool,
                component.time(),
                this::isOpen,
                observations().receiving(),
                this::heard);
        return new WebhookProcessor(
                options, component.time(), this::isOpen, intake, observations().receiving());
    }

    private boolean isOpen() {
        return isStarted() || isStarting();
    }

    private void heard(MessageEvent event) {
        endpoint.getComponent().events().heard(event);
        observations().heard(event, endpoint.getDeliveryConfiguration().isMmsReceipts());
    }

    private Observations observations() {
        return endpoint.getComponent().observations();
    }

    @Override
    public boolean deferShutdown(ShutdownRunningTask task) {
        return false;
    }

    /** Also events whose exchange goes on elsewhere, behind a {@code seda:} for example. */
    @Override
    public int getPendingExchangesSize() {
        return pool.busy();
    }

    @Override
    public void prepareShutdown(boolean suspendOnly, boolean forced) {
        // Suspending, which comes first, is what makes it take no more events.
    }

    @Override
    protected void doStop() throws Exception {
        Receiver stopping = receiver;
        receiver = null;
        if (stopping != null) {
            observations().receiveNoMore(stopping);
        }
        ServiceHelper.stopAndShutdownService(http);
        http = null;
        endpoint.getComponent().webhookPaths().release(this);
        pool.stop(endpoint.getCamelContext());
        super.doStop();
    }
}
