/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.trace;

import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.telemetry.Span;
import org.apache.camel.telemetry.decorators.AbstractSpanDecorator;

/** For camel-telemetry, on which camel-opentelemetry2 stands; found by {@link java.util.ServiceLoader}. */
public final class TelemetrySpanDecorator extends AbstractSpanDecorator {

    @Override
    public String getComponent() {
        return "bandwidth-messaging";
    }

    @Override
    public String getComponentClassName() {
        return "io.github.camelbandwidth.component.BandwidthMessagingComponent";
    }

    @Override
    public void beforeTracingEvent(Span span, Exchange exchange, Endpoint endpoint) {
        super.beforeTracingEvent(span, exchange, endpoint);
        ExchangeTags.begin(span, exchange, endpoint, span::setTag);
    }

    @Override
    public void afterTracingEvent(Span span, Exchange exchange) {
        super.afterTracingEvent(span, exchange);
        ExchangeTags.end(span, exchange, span::setTag);
    }
}
