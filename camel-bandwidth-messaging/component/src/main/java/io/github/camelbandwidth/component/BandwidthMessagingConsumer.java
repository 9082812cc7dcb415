/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.component.config.OptionChecks;
import io.github.camelbandwidth.component.event.EventContent;
import io.github.camelbandwidth.component.event.EventIntake;
import io.github.camelbandwidth.component.event.EventPool;
import io.github.camelbandwidth.component.health.EventsHealthCheck;
import io.github.camelbandwidth.component.ledger.Ledger;
import io.github.camelbandwidth.component.ledger.RepositoryLedger;
import io.github.camelbandwidth.component.observe.Observations;
import io.github.camelbandwidth.component.observe.Receiver;
import io.github.camelbandwidth.component.webhook.UnreadableCalls;
import io.github.camelbandwidth.component.webhook.WebhookDoor;
import io.github.camelbandwidth.component.webhook.WebhookProcessor;
import org.apache.camel.Processor;
import org.apache.camel.ShutdownRunningTask;
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
    private final WebhookDoor door;
    private @Nullable EventIntake intake;
    private @Nullable RepositoryLedger done;
    private @Nullable Receiver receiver;

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
            Ledger ledger = ledger(endpoint.getComponent());
            EventIntake taking = intake(ledger);
            intake = taking;
            WebhookProcessor webhook = webhook(taking);
            pool.start(endpoint.getCamelContext(), this);
            door.open(webhook);
            endpoint.opened(door);
            endpoint.getComponent().events().feed();
            receive(ledger, taking);
            endpoint.getComponent().measure();
        } catch (Exception e) {
            // Camel stops no consumer that has not started.
            doStop();
            throw e;
        }
    }

    private void receive(Ledger ledger, EventIntake taking) {
        BandwidthMessagingComponent component = endpoint.getComponent();
        Receiver started = new ConsumerReceiver(door.path(), pool, ledger, taking::isLedgerAway, door::isOpen);
        observations().receive(started);
        receiver = started;
        // Without ours Camel's own check of the route says how it does; one of ours that is off would be unknown, thus
        // not ready.
        EventsHealthCheck check = component.isHealthCheckConsumerEnabled()
                ? new EventsHealthCheck(started, observations(), component.time())
                : null;
        setHealthCheck(check);
        endpoint.camelWebhook().ifPresent(webhook -> webhook.check(check));
    }

    private EventIntake intake(Ledger ledger) {
        return new EventIntake(
                this,
                door.path(),
                endpoint.getReceiveConfiguration().getAckMode(),
                endpoint.getEventConfiguration(),
                content(),
                ledger,
                pool,
                endpoint.getComponent().time(),
                this::isOpen,
                observations().receiving(),
                this::heard);
    }

    private WebhookProcessor webhook(EventIntake taking) {
        return new WebhookProcessor(
                endpoint.getReceiveConfiguration(),
                endpoint.getComponent().time(),
                this::isOpen,
                taking,
                new UnreadableCalls(this, pool),
                observations().receiving());
    }

    private Ledger ledger(BandwidthMessagingComponent component) {
        IdempotentRepository repository = endpoint.getEventConfiguration().getIdempotentRepository();
        if (repository == null) {
            return component.startedEventLedger(endpoint.getLedger());
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
        Receiver stopping = receiver;
        receiver = null;
        if (stopping != null) {
            observations().receiveNoMore(stopping);
        }
        endpoint.closed(door);
        door.close();
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
