/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import io.github.camelbandwidth.client.Account;
import io.github.camelbandwidth.client.CallSettings;
import io.github.camelbandwidth.client.message.MessageRequest;
import io.github.camelbandwidth.component.operation.IdempotencyKey;
import io.github.camelbandwidth.component.operation.MultiChannelRequestReader;
import io.github.camelbandwidth.component.operation.OnceSender;
import io.github.camelbandwidth.component.operation.Operation;
import io.github.camelbandwidth.component.operation.Operations;
import io.github.camelbandwidth.component.operation.PostSender;
import io.github.camelbandwidth.component.operation.RequestReader;
import io.github.camelbandwidth.component.operation.Requests;
import io.github.camelbandwidth.component.operation.SendOperation;
import io.github.camelbandwidth.component.operation.Sender;
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
        return send(
                endpoint.getResource().equals(Operations.MULTI_CHANNEL)
                        ? new MultiChannelRequestReader(
                                defaults, endpoint.getMultiChannelConfiguration(), component.time()::now)
                        : new RequestReader(defaults, component.time()::now));
    }

    private Operation send(Requests requests) {
        Account account = endpoint.getClientConfiguration().account();
        CallSettings settings = endpoint.getClientConfiguration().callSettings();
        Sender post = new PostSender(component::client, account, settings);
        OnceSender once = new OnceSender(
                component.startedLedger(endpoint.getLedger()), component.time(), post, component.completions());
        return new SendOperation(
                requests,
                new IdempotencyKey(keyExpression(), account.accountId()),
                once,
                component.stops()::waits,
                account.baseUrl());
    }

    private @Nullable Expression keyExpression() {
        String key = endpoint.getIdempotencyKey();
        return key == null
                ? null
                : endpoint.getCamelContext().resolveLanguage("simple").createExpression(key);
    }
}
