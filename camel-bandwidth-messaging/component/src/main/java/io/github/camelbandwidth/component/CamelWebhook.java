/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import io.github.camelbandwidth.component.config.OptionChecks;
import io.github.camelbandwidth.component.config.ReceiveConfiguration;
import io.github.camelbandwidth.component.webhook.WebhookHandler;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.component.webhook.WebhookConfiguration;
import org.apache.camel.component.webhook.WebhookEndpoint;
import org.apache.camel.component.webhook.WebhookUtils;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.support.BridgeExceptionHandlerToErrorHandler;
import org.apache.camel.support.DefaultConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Camel's {@code webhook:} around an endpoint of ours. The options that every consumer has are its own there, and the
 * consumer of the route is its own too, so what is told of ours has to be taken from the one and given to the other.
 */
record CamelWebhook(WebhookEndpoint endpoint) {
    /** The one that has handed over that configuration. */
    static Optional<CamelWebhook> of(CamelContext context, WebhookConfiguration served) {
        return context.getEndpoints().stream()
                .filter(WebhookEndpoint.class::isInstance)
                .map(WebhookEndpoint.class::cast)
                .filter(endpoint -> endpoint.getConfiguration() == served)
                .findFirst()
                .map(CamelWebhook::new);
    }

    /** What it hands calls to; for an endpoint that was handed that configuration. */
    static WebhookHandler handler(
            WebhookConfiguration served,
            ReceiveConfiguration options,
            CamelContext context,
            Processor next,
            WebhookHandler.Consumers consumers) {
        ReceiveConfiguration there = options.copy();
        there.setWebhookPath(served.computeFullPath(false));
        there.check();
        OptionChecks.require(
                there.webhookSecrets().isEmpty(),
                "webhookSecret cannot be used behind webhook:, which serves the path as it is; leave webhook: out, as in"
                        + " bandwidth-messaging:messages?webhookSecret=...");
        try {
            return new WebhookHandler(
                    context,
                    WebhookUtils.locateRestConsumerFactory(context, served),
                    there.getWebhookPath(),
                    next,
                    consumers);
        } catch (Exception e) {
            throw RuntimeCamelException.wrapRuntimeCamelException(e);
        }
    }

    /** Has our consumer tell of failures whom the URI names. */
    void configure(DefaultConsumer ours) {
        if (endpoint.isBridgeErrorHandler()) {
            ours.setExceptionHandler(new BridgeExceptionHandlerToErrorHandler(ours));
        } else if (endpoint.getExceptionHandler() != null) {
            ours.setExceptionHandler(endpoint.getExceptionHandler());
        }
    }

    /** Has Camel's health check of the route's consumer ask that one, or none. */
    void check(@Nullable HealthCheck check) {
        endpoint.getCamelContext().getRoutes().stream()
                .filter(route -> route.getEndpoint() == endpoint)
                .map(Route::getConsumer)
                .filter(DefaultConsumer.class::isInstance)
                .map(DefaultConsumer.class::cast)
                .forEach(consumer -> consumer.setHealthCheck(check));
    }
}
