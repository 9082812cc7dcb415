/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.trace;

import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.tracing.SpanAdapter;
import org.apache.camel.tracing.decorators.AbstractSpanDecorator;

/** For camel-tracing, on which the older camel-opentelemetry stands; found by {@link java.util.ServiceLoader}. */
public final class TracingSpanDecorator extends AbstractSpanDecorator {

    @Override
    public String getComponent() {
        return "bandwidth-messaging";
    }

    @Override
    public String getComponentClassName() {
        return "io.github.camelbandwidth.component.BandwidthMessagingComponent";
    }

    @Override
    public void pre(SpanAdapter span, Exchange exchange, Endpoint endpoint) {
        super.pre(span, exchange, endpoint);
        ExchangeTags.begin(span, exchange, endpoint, span::setTag);
    }

    @Override
    public void post(SpanAdapter span, Exchange exchange, Endpoint endpoint) {
        super.post(span, exchange, endpoint);
        ExchangeTags.end(span, exchange, span::setTag);
    }
}
