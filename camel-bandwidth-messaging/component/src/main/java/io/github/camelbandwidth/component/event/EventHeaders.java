/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.event;

import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.EVENT_APPLICATION_ID;
import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.EVENT_CARRIER_NAME;
import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.EVENT_CHANNEL;
import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.EVENT_DELIVERED_TO;
import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.EVENT_DESCRIPTION;
import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.EVENT_DIRECTION;
import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.EVENT_ERROR_CODE;
import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.EVENT_FROM;
import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.EVENT_KEYWORD;
import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.EVENT_LATITUDE;
import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.EVENT_LONGITUDE;
import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.EVENT_MEDIA;
import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.EVENT_MESSAGE_ID;
import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.EVENT_OUTCOME;
import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.EVENT_OWNER;
import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.EVENT_PAIRED_MESSAGE_ID;
import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.EVENT_POSTBACK_DATA;
import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.EVENT_PRIORITY;
import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.EVENT_RECIPIENTS;
import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.EVENT_SEGMENT_COUNT;
import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.EVENT_SUGGESTION;
import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.EVENT_TAG;
import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.EVENT_TIME;
import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.EVENT_TO;
import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.EVENT_TYPE;

import io.github.camelbandwidth.client.event.DeliveryTable;
import io.github.camelbandwidth.client.event.EventFields;
import io.github.camelbandwidth.client.event.EventMessage;
import io.github.camelbandwidth.client.event.Keyword;
import io.github.camelbandwidth.client.event.MessageEvent;
import java.util.List;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** Puts an event on a Camel message. A header is there only if the event says something of it. */
final class EventHeaders {
    private final Message camel;

    private EventHeaders(Message camel) {
        this.camel = camel;
    }

    /** What people wrote is in the body alone: headers are logged and passed on more freely. */
    static void write(MessageEvent event, boolean mmsReceipts, Message camel) {
        camel.setBody(event);
        EventHeaders headers = new EventHeaders(camel);
        headers.fields(event.fields());
        headers.message(event.message());
        headers.set(EVENT_DIRECTION, EventParties.direction(event));
        headers.outcome(event, mmsReceipts);
        headers.response(event);
    }

    private void fields(EventFields fields) {
        set(EVENT_TYPE, fields.type());
        set(EVENT_TIME, fields.time());
        set(EVENT_DESCRIPTION, fields.description());
        set(EVENT_TO, fields.to());
        set(EVENT_ERROR_CODE, fields.errorCode());
        set(EVENT_CARRIER_NAME, fields.carrierName());
    }

    private void message(EventMessage message) {
        set(EVENT_MESSAGE_ID, message.id());
        set(EVENT_FROM, message.from());
        set(EVENT_RECIPIENTS, notEmpty(message.to()));
        set(EVENT_OWNER, message.owner());
        set(EVENT_TAG, message.tag());
        set(EVENT_MEDIA, notEmpty(message.media()));
        set(EVENT_PRIORITY, message.priority());
        set(EVENT_CHANNEL, message.channel());
        set(EVENT_SEGMENT_COUNT, message.segmentCount());
        set(EVENT_APPLICATION_ID, message.applicationId());
    }

    private void outcome(MessageEvent event, boolean mmsReceipts) {
        DeliveryTable.decide(event, mmsReceipts).ifPresent(delivery -> {
            set(EVENT_OUTCOME, delivery.status().word());
            set(EVENT_DELIVERED_TO, delivery.deliveredTo().word());
        });
    }

    private void response(MessageEvent event) {
        if (event instanceof MessageEvent.Received received) {
            Keyword.of(received.message().text()).ifPresent(keyword -> set(EVENT_KEYWORD, keyword.name()));
        } else if (event instanceof MessageEvent.SuggestionResponse chosen) {
            set(EVENT_SUGGESTION, chosen.text());
            set(EVENT_POSTBACK_DATA, chosen.postbackData());
            set(EVENT_PAIRED_MESSAGE_ID, chosen.pairedMessageId());
        } else if (event instanceof MessageEvent.LocationResponse place) {
            set(EVENT_LATITUDE, place.latitude());
            set(EVENT_LONGITUDE, place.longitude());
        }
    }

    private static @Nullable List<String> notEmpty(List<String> values) {
        return values.isEmpty() ? null : values;
    }

    private void set(String header, @Nullable Object value) {
        if (value != null) {
            camel.setHeader(header, value);
        }
    }
}
