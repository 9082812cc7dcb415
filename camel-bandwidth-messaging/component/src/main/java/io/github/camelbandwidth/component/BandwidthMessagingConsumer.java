/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.component.config.OptionChecks;
import io.github.camelbandwidth.component.config.ReceiveConfiguration;
import io.github.camelbandwidth.component.event.EventContent;
import io.github.camelbandwidth.component.event.EventIntake;
import io.github.camelbandwidth.component.event.EventPool;
import io.github.camelbandwidth.component.health.EventsHealthCheck;
import io.github.camelbandwidth.component.ledger.Ledger;
import io.github.camelbandwidth.component.ledger.RepositoryLedger;
import io.github.camelbandwidth.component.observe.Observations;
import io.github.camelbandwidth.component.observe.Receiver;
import io.github.camelbandwidth.component.webhook.HttpExposure;
import io.github.camelbandwidth.component.webhook.UnreadableCalls;
import io.github.camelbandwidth.component.webhook.WebhookPaths;
import io.github.camelbandwidth.component.webhook.WebhookProcessor;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.ShutdownRunningTask;
import org.apache.camel.StatefulService;
import org.apache.camel.Suspendable;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.spi.ShutdownAware;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.service.ServiceHelper;
import org.jspecify.annotations.Nullable;

/** Receives events: each runs the route in an exchange of its own. */
class BandwidthMessagingConsumer extends DefaultConsumer implements Suspendable, ShutdownAware {
    private final BandwidthMessagingEndpoint endpoint;
    private final EventPool pool;
    private volatile @Nullable Consumer http;
    private @Nullable EventIntake intake;
    private @Nullable RepositoryLedger done;
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
        String path = WebhookPaths.served(options);
        Ledger ledger = ledger(endpoint.getComponent());
        http = exposure.consumer(path, webhook(options, ledger));
        endpoint.getComponent().webhookPaths().claim(exposure.name(), path, this);
        try {
            pool.start(endpoint.getCamelContext(), this);
            ServiceHelper.startService(http);
            endpoint.getComponent().events().feed();
            receive(options, ledger);
            endpoint.getComponent().measure();
        } catch (RuntimeException e) {
            // Camel stops no consumer that has not started.
            doStop();
            throw e;
        }
    }

    private void receive(ReceiveConfiguration options, Ledger ledger) {
        BandwidthMessagingComponent component = endpoint.getComponent();
        Receiver started = new ConsumerReceiver(options.getWebhookPath(), pool, ledger, this::isServed);
        observations().receive(started);
        receiver = started;
        setHealthCheck(new EventsHealthCheck(
                started, observations(), component.time(), component.isHealthCheckConsumerEnabled()));
    }

    private boolean isServed() {
        return http instanceof StatefulService server && server.isStarted();
    }

    private WebhookProcessor webhook(ReceiveConfiguration options, Ledger ledger) {
        BandwidthMessagingComponent component = endpoint.getComponent();
        EventIntake made = new EventIntake(
                this,
                options,
                endpoint.getEventConfiguration(),
                content(),
                ledger,
                pool,
                component.time(),
                this::isOpen,
                observations().receiving(),
                this::heard);
        intake = made;
        return new WebhookProcessor(
                options,
                component.time(),
                this::isOpen,
                made,
                new UnreadableCalls(this, pool),
                observations().receiving());
    }

    private Ledger ledger(BandwidthMessagingComponent component) {
        IdempotentRepository repository = endpoint.getEventConfiguration().getIdempotentRepository();
        if (repository == null) {
            return component.startedLedger(endpoint.getLedger());
        }
        OptionChecks.require(
                endpoint.getLedger() == null,
                "ledger and idempotentRepository both say where the events are kept that are done: leave one out;"
                        + " a ledger can do all that a repository can, and more");
        component.started("idempotentRepository", repository);
        if (done == null) {
            done = new RepositoryLedger(repository, component.time());
        }
        done.start();
        return done;
    }

    private EventContent content() {
        return new EventContent(
                endpoint.getDeliveryConfiguration().isMmsReceipts(),
                endpoint.getEventConfiguration().numbers(),
                endpoint.inboundMedia());
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
        if (intake != null) {
            intake.close();
        }
        pool.stop(endpoint.getCamelContext());
        super.doStop();
    }

    @Override
    protected void doShutdown() throws Exception {
        // Not before: what a stop could not wait for still tells its end.
        ServiceHelper.stopService(done);
        super.doShutdown();
    }
}
