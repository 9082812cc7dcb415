/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import io.github.camelbandwidth.client.Account;
import io.github.camelbandwidth.client.CallSettings;
import io.github.camelbandwidth.client.message.MessageRequest;
import io.github.camelbandwidth.component.config.DeliveryConfiguration;
import io.github.camelbandwidth.component.operation.AfterSend;
import io.github.camelbandwidth.component.operation.AwaitDelivery;
import io.github.camelbandwidth.component.operation.IdempotencyKey;
import io.github.camelbandwidth.component.operation.OnceSender;
import io.github.camelbandwidth.component.operation.Operation;
import io.github.camelbandwidth.component.operation.Operations;
import io.github.camelbandwidth.component.operation.PaceSender;
import io.github.camelbandwidth.component.operation.PostSender;
import io.github.camelbandwidth.component.operation.PreparedRequests;
import io.github.camelbandwidth.component.operation.RequestReader;
import io.github.camelbandwidth.component.operation.Requests;
import io.github.camelbandwidth.component.operation.ResolveSender;
import io.github.camelbandwidth.component.operation.SendOperation;
import io.github.camelbandwidth.component.operation.Sender;
import io.github.camelbandwidth.component.operation.UnknownMarks;
import io.github.camelbandwidth.component.prepare.Preparation;
import java.time.Duration;
import java.util.function.Supplier;
import org.apache.camel.Expression;
import org.jspecify.annotations.Nullable;

/** Puts the operations of one endpoint together; the only place that knows in which order a message passes what. */
final class EndpointOperations {
    private final BandwidthMessagingEndpoint endpoint;
    private final BandwidthMessagingComponent component;
    private final Supplier<MessageRequest> defaults;

    /**
     * Looks at the options when an operation is asked for.
     *
     * @param defaults what the options say of a message
     */
    EndpointOperations(BandwidthMessagingEndpoint endpoint, Supplier<MessageRequest> defaults) {
        this.endpoint = endpoint;
        this.component = endpoint.getComponent();
        this.defaults = defaults;
    }

    /**
     * The operation of that name on the endpoint's resource.
     *
     * @throws IllegalArgumentException if there is none, or if an option it needs is missing
     */
    Operation of(String name) {
        Operations.require(endpoint.getResource(), name);
        return send();
    }

    private Operation send() {
        Account account = endpoint.getClientConfiguration().account();
        CallSettings settings = settings();
        Sender post = new PostSender(component::startedClient, account, settings);
        String address = endpoint.getClientConfiguration().address();
        Sender pace = new PaceSender(() -> component.pacers().of(address), resolve(post), component.completions());
        OnceSender once = new OnceSender(
                component.startedLedger(endpoint.getLedger()), component.time(), pace, component.completions());
        return new SendOperation(
                prepared(new RequestReader(defaults, component.time()::now)),
                new IdempotencyKey(keyExpression(), account.accountId()),
                once,
                afterSend(),
                new UnknownMarks(endpoint, endpoint.getRetryConfiguration().isRepeatUnknown()),
                component.stops()::waits,
                account.baseUrl());
    }

    private Requests prepared(Requests requests) {
        return new PreparedRequests(requests, new Preparation(endpoint.getCheckConfiguration(), component.time()::now));
    }

    private Sender resolve(Sender post) {
        DeliveryConfiguration options = endpoint.getDeliveryConfiguration();
        return options.isResolveUnknown()
                ? new ResolveSender(
                        post, component.events(), component.time(), Duration.ofMillis(options.getResolveTimeout()))
                : post;
    }

    private AfterSend afterSend() {
        DeliveryConfiguration options = endpoint.getDeliveryConfiguration();
        return options.isAwaitDelivery()
                ? new AwaitDelivery(component.events(), component.time(), options)
                : AfterSend.nothing();
    }

    private CallSettings settings() {
        return endpoint.getClientConfiguration()
                .callSettings(endpoint.getRetryConfiguration().policy());
    }

    private @Nullable Expression keyExpression() {
        String key = endpoint.getIdempotencyKey();
        return key == null
                ? null
                : endpoint.getCamelContext().resolveLanguage("simple").createExpression(key);
    }
}
