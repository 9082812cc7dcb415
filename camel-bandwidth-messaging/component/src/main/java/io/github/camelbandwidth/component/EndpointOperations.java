/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import io.github.camelbandwidth.client.Account;
import io.github.camelbandwidth.client.CallSettings;
import io.github.camelbandwidth.client.message.MessageRequest;
import io.github.camelbandwidth.component.operation.IdempotencyKey;
import io.github.camelbandwidth.component.operation.OnceSender;
import io.github.camelbandwidth.component.operation.Operation;
import io.github.camelbandwidth.component.operation.Operations;
import io.github.camelbandwidth.component.operation.PaceSender;
import io.github.camelbandwidth.component.operation.PostSender;
import io.github.camelbandwidth.component.operation.RequestReader;
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
        return send();
    }

    private Operation send() {
        Account account = endpoint.getClientConfiguration().account();
        CallSettings settings = endpoint.getClientConfiguration().callSettings();
        Sender post = new PostSender(component::client, account, settings);
        String address = endpoint.getClientConfiguration().address();
        Sender pace = new PaceSender(() -> component.pacers().of(address), post, component.completions());
        OnceSender once = new OnceSender(
                component.startedLedger(endpoint.getLedger()), component.time(), pace, component.completions());
        return new SendOperation(
                new RequestReader(defaults, component.time()::now),
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
