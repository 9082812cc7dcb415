/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.component.config.ReceiveConfiguration;
import io.github.camelbandwidth.component.event.EventIntake;
import io.github.camelbandwidth.component.event.EventPool;
import io.github.camelbandwidth.component.observe.Observations;
import io.github.camelbandwidth.component.webhook.WebhookDoor;
import io.github.camelbandwidth.component.webhook.WebhookProcessor;
import org.apache.camel.Processor;
import org.apache.camel.ShutdownRunningTask;
import org.apache.camel.Suspendable;
import org.apache.camel.spi.ShutdownAware;
import org.apache.camel.support.DefaultConsumer;

/** Receives events: each runs the route in an exchange of its own. */
class BandwidthMessagingConsumer extends DefaultConsumer implements Suspendable, ShutdownAware {
    private final BandwidthMessagingEndpoint endpoint;
    private final EventPool pool;
    private final WebhookDoor door;
    private boolean receiving;

    BandwidthMessagingConsumer(BandwidthMessagingEndpoint endpoint, Processor processor, WebhookDoor door) {
        super(endpoint, processor);
        this.endpoint = endpoint;
        this.door = door;
        this.pool = new EventPool(endpoint.getReceiveConfiguration().getMaxConcurrentEvents());
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        try {
            WebhookProcessor webhook = webhook();
            pool.start(endpoint.getCamelContext(), this);
            door.open(webhook);
            endpoint.opened(door);
            endpoint.getComponent().events().feed();
            observations().receive();
            receiving = true;
            endpoint.getComponent().measure();
        } catch (Exception e) {
            // Camel stops no consumer that has not started.
            doStop();
            throw e;
        }
    }

    private WebhookProcessor webhook() {
        ReceiveConfiguration options = endpoint.getReceiveConfiguration().copy();
        options.setWebhookPath(door.path());
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

    /** It is called by others: see the registry of services. */
    @Override
    public boolean isHostedService() {
        return true;
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
        if (receiving) {
            receiving = false;
            observations().receiveNoMore();
        }
        endpoint.closed(door);
        door.close();
        pool.stop(endpoint.getCamelContext());
        super.doStop();
    }
}
