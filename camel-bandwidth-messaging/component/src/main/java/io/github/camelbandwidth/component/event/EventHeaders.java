/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.event;

import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.EVENT_APPLICATION_ID;
import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.EVENT_DESCRIPTION;
import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.EVENT_DIRECTION;
import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.EVENT_ERROR_CODE;
import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.EVENT_FROM;
import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.EVENT_MESSAGE_ID;
import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.EVENT_OWNER;
import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.EVENT_SEGMENT_COUNT;
import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.EVENT_TAG;
import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.EVENT_TIME;
import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.EVENT_TO;
import static io.github.camelbandwidth.component.api.BandwidthMessagingConstants.EVENT_TYPE;

import io.github.camelbandwidth.client.event.EventFields;
import io.github.camelbandwidth.client.event.EventMessage;
import io.github.camelbandwidth.client.event.MessageEvent;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** Puts an event on a Camel message. A header is there only if the event says something of it. */
final class EventHeaders {
    private EventHeaders() {}

    static void write(MessageEvent event, Message camel) {
        EventFields fields = event.fields();
        EventMessage message = event.message();
        camel.setBody(event);
        set(camel, EVENT_TYPE, fields.type());
        set(camel, EVENT_TIME, fields.time());
        set(camel, EVENT_DESCRIPTION, fields.description());
        set(camel, EVENT_TO, fields.to());
        set(camel, EVENT_ERROR_CODE, fields.errorCode());
        set(camel, EVENT_MESSAGE_ID, message.id());
        set(camel, EVENT_DIRECTION, message.direction());
        set(camel, EVENT_FROM, message.from());
        set(camel, EVENT_OWNER, message.owner());
        set(camel, EVENT_TAG, message.tag());
        set(camel, EVENT_SEGMENT_COUNT, message.segmentCount());
        set(camel, EVENT_APPLICATION_ID, message.applicationId());
    }

    private static void set(Message camel, String header, @Nullable Object value) {
        if (value != null) {
            camel.setHeader(header, value);
        }
    }
}
