/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.trace;

import io.github.camelbandwidth.client.message.SendResponse;
import io.github.camelbandwidth.client.outcome.Sent;
import io.github.camelbandwidth.component.api.BandwidthMessagingConstants;
import io.github.camelbandwidth.component.api.BandwidthMessagingException;
import io.github.camelbandwidth.component.api.DeliveryOutcome;
import io.github.camelbandwidth.component.api.MessageNotDeliveredException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** What spans say of a send or an event: ids, outcomes and counts, and of people nothing. */
final class ExchangeTags {
    private static final String EVENT_SPAN = "CamelBandwidthMessagingEventSpan";

    /** Of OpenTelemetry's conventions; the others are ours. */
    private static final String MESSAGE_ID = "messaging.message.id";

    private static final String STATUS = "http.status_code";

    private ExchangeTags() {}

    /**
     * Tags a span that begins: with the event, if it is the one of an event.
     *
     * @param span remembered, so that its end is not taken for that of a send the route makes
     */
    static void begin(Object span, Exchange exchange, @Nullable Endpoint endpoint, BiConsumer<String, String> tag) {
        // A template's exchange comes from the endpoint it goes to, too, but from no route.
        boolean event = endpoint != null
                && endpoint == exchange.getFromEndpoint()
                && exchange.getFromRouteId() != null
                && exchange.getProperty(EVENT_SPAN) == null;
        if (event) {
            exchange.setProperty(EVENT_SPAN, span);
            event(exchange.getMessage()).forEach(tag);
        }
    }

    /** Tags a span that ends: with what became of a send, if it is the one of a send. */
    static void end(Object span, Exchange exchange, BiConsumer<String, String> tag) {
        if (exchange.getProperty(EVENT_SPAN) != span) {
            send(exchange).forEach(tag);
        }
    }

    private static Map<String, String> event(Message message) {
        Map<String, String> tags = new LinkedHashMap<>();
        put(tags, "bandwidth.event", message.getHeader(BandwidthMessagingConstants.EVENT_TYPE));
        put(tags, MESSAGE_ID, message.getHeader(BandwidthMessagingConstants.EVENT_MESSAGE_ID));
        put(tags, "bandwidth.segments", message.getHeader(BandwidthMessagingConstants.EVENT_SEGMENT_COUNT));
        put(tags, "bandwidth.error_code", message.getHeader(BandwidthMessagingConstants.EVENT_ERROR_CODE));
        put(tags, "bandwidth.delivery", message.getHeader(BandwidthMessagingConstants.EVENT_OUTCOME));
        put(tags, "bandwidth.superseded", message.getHeader(BandwidthMessagingConstants.EVENT_SUPERSEDED));
        put(tags, "bandwidth.keyword", message.getHeader(BandwidthMessagingConstants.EVENT_KEYWORD));
        return tags;
    }

    private static Map<String, String> send(Exchange exchange) {
        Map<String, String> tags = new LinkedHashMap<>();
        Message message = exchange.getMessage();
        if (exchange.getException() instanceof BandwidthMessagingException failure) {
            put(tags, "bandwidth.sent", word(failure.getSent()));
            put(tags, STATUS, failure.getStatusCode());
            if (failure instanceof MessageNotDeliveredException undelivered) {
                put(tags, MESSAGE_ID, undelivered.getMessageId());
                delivery(tags, undelivered.getOutcome());
            }
        } else if (exchange.getException() == null && message.getBody() instanceof SendResponse response) {
            put(tags, "bandwidth.sent", word(Sent.YES));
            put(tags, MESSAGE_ID, response.id());
            put(tags, "bandwidth.segments", message.getHeader(BandwidthMessagingConstants.SEGMENT_COUNT));
            put(tags, "bandwidth.repeated", message.getHeader(BandwidthMessagingConstants.REPEATED));
            if (message.getHeader(BandwidthMessagingConstants.OUTCOME) instanceof DeliveryOutcome outcome) {
                delivery(tags, outcome);
            }
        }
        return tags;
    }

    private static void delivery(Map<String, String> tags, DeliveryOutcome outcome) {
        put(tags, "bandwidth.delivery", outcome.status().word());
        put(tags, "bandwidth.delivered_to", outcome.deliveredTo().word());
        put(tags, "bandwidth.error_code", outcome.errorCode());
    }

    private static String word(Sent sent) {
        return sent.name().toLowerCase(Locale.ROOT);
    }

    private static void put(Map<String, String> tags, String tag, @Nullable Object value) {
        if (value != null) {
            tags.put(tag, value.toString());
        }
    }
}
