/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import io.github.camelbandwidth.component.api.BandwidthMessagingConstants;
import io.github.camelbandwidth.component.api.MessageNotSentException;
import io.github.camelbandwidth.component.delivery.Listening;
import io.github.camelbandwidth.component.health.AccountHealthChecks;
import io.github.camelbandwidth.component.operation.Operation;
import io.github.camelbandwidth.component.pace.PaceMember;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultAsyncProducer;
import org.apache.camel.util.StringHelper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs operations. Whatever happens, the exchange ends exactly once, and what went wrong is an exception on it.
 *
 * <p>Stopping a producer does not call off what it has in flight: a request that has left can only be waited for, and
 * giving up on it would make an unknown of what is about to be known. Stopping the component ends them all.
 */
class BandwidthMessagingProducer extends DefaultAsyncProducer {
    private static final Logger LOG = LoggerFactory.getLogger(BandwidthMessagingProducer.class);

    private final BandwidthMessagingEndpoint endpoint;
    /** By their names; those a header chooses are made when one does so first. */
    private final Map<String, Operation> operations = new ConcurrentHashMap<>();

    private @Nullable Listening listening;
    private @Nullable PaceMember pace;
    private AccountHealthChecks.@Nullable Use healthCheck;

    BandwidthMessagingProducer(BandwidthMessagingEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        try {
            begin();
        } catch (RuntimeException e) {
            // Camel does not stop what has not started.
            giveBack();
            throw e;
        }
    }

    private void begin() {
        String byDefault = endpoint.operationByDefault();
        if (byDefault == null) {
            endpoint.getClientConfiguration().account();
        } else {
            operation(byDefault);
        }
        endpoint.getComponent().startedClient();
        if (endpoint.getDeliveryConfiguration().isAwaitDelivery()) {
            // From now on, since an event may be here before the answer to its message.
            listening = endpoint.getComponent().events().use();
        }
        pace = joinPace();
        endpoint.getComponent().measure();
        // One that is there and off would be unknown, thus not ready.
        healthCheck = endpoint.getComponent().isHealthCheckProducerEnabled() ? checkHealth() : null;
    }

    /** Begins to send for its account, at the pace that its options name. */
    private PaceMember joinPace() {
        return endpoint.getComponent()
                .pacers()
                .join(endpoint.getClientConfiguration().address(), endpoint.pace());
    }

    /** Has the account checked among the producers of the context. */
    private AccountHealthChecks.Use checkHealth() {
        BandwidthMessagingComponent component = endpoint.getComponent();
        return component
                .healthChecks()
                .of(
                        endpoint.getCamelContext(),
                        StringHelper.before(endpoint.getEndpointUri(), ":"),
                        endpoint.getClientConfiguration().account(),
                        component::startedClient,
                        component.time());
    }

    @Override
    protected void doStop() throws Exception {
        giveBack();
        super.doStop();
    }

    private void giveBack() {
        operations.clear();
        if (listening != null) {
            listening.end();
            listening = null;
        }
        PaceMember left = pace;
        pace = null;
        if (left != null) {
            left.close();
        }
        AccountHealthChecks.Use ending = healthCheck;
        healthCheck = null;
        if (ending != null) {
            ending.end();
        }
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        CompletionStage<Operation.Result> started;
        try {
            started = operation(exchange).start(exchange.getMessage());
        } catch (Throwable e) {
            // Errors too: Camel leaves those to us.
            exchange.setException(e);
            callback.done(true);
            return true;
        }
        // What has ended already goes on here. So does a list that is fetched as it is read: its reader waits, and must
        // not do so on the few threads that others' answers go on by.
        boolean ended = started.toCompletableFuture().isDone();
        started.handleAsync(
                        (result, failure) -> end(exchange, result, failure),
                        ended ? Runnable::run : endpoint.getComponent().completions())
                .whenComplete((done, bug) -> {
                    if (bug != null) {
                        exchange.setException(bug);
                    }
                    callback.done(ended);
                });
        return ended;
    }

    private Operation operation(Exchange exchange) throws MessageNotSentException {
        Object header = exchange.getMessage().getHeader(BandwidthMessagingConstants.OPERATION);
        String name = header == null ? endpoint.operationByDefault() : header.toString();
        try {
            return name == null ? endpoint.operation(null) : operation(name);
        } catch (IllegalArgumentException e) {
            throw new MessageNotSentException(
                    (header == null ? "" : "header " + BandwidthMessagingConstants.OPERATION + ": ") + e.getMessage(),
                    e);
        }
    }

    private Operation operation(String name) {
        return operations.computeIfAbsent(name, endpoint::operation);
    }

    private static Exchange end(Exchange exchange, Operation.@Nullable Result result, @Nullable Throwable failure) {
        if (result != null) {
            result.write(exchange.getMessage());
        } else {
            exchange.setException(failure instanceof CompletionException ? failure.getCause() : failure);
        }
        LOG.debug("{} ended: {}", exchange.getExchangeId(), exchange.getException() == null ? "sent" : "failed");
        return exchange;
    }
}
