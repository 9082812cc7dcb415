/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.convert;

import static org.apache.camel.cloudevents.CloudEvent.CAMEL_CLOUD_EVENT_CONTENT_TYPE;
import static org.apache.camel.cloudevents.CloudEvent.CAMEL_CLOUD_EVENT_DATA_CONTENT_TYPE;
import static org.apache.camel.cloudevents.CloudEvent.CAMEL_CLOUD_EVENT_ID;
import static org.apache.camel.cloudevents.CloudEvent.CAMEL_CLOUD_EVENT_SOURCE;
import static org.apache.camel.cloudevents.CloudEvent.CAMEL_CLOUD_EVENT_SUBJECT;
import static org.apache.camel.cloudevents.CloudEvent.CAMEL_CLOUD_EVENT_TIME;
import static org.apache.camel.cloudevents.CloudEvent.CAMEL_CLOUD_EVENT_TYPE;
import static org.apache.camel.cloudevents.CloudEvent.CAMEL_CLOUD_EVENT_VERSION;

import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.client.message.SendResponse;
import io.github.camelbandwidth.client.multichannel.MultiChannelResponse;
import java.time.Instant;
import org.apache.camel.Message;
import org.apache.camel.spi.DataType;
import org.apache.camel.spi.DataTypeTransformer;
import org.apache.camel.spi.Transformer;
import org.jspecify.annotations.Nullable;

/**
 * Data type {@code bandwidth-messaging:application-cloudevents}: sets Camel's CloudEvents headers for an event of the
 * consumer or an answer of the producer, and leaves the body. All are set anew: those of what came before would be about
 * something else.
 *
 * <p>Of Camel's CloudEvents only constants are used, which are compiled in: Camel 4.14 has the classes elsewhere.
 */
@DataTypeTransformer(
        name = "bandwidth-messaging:application-cloudevents",
        description = "Adds CloudEvents headers to an event of a message, or to the answer of the API that took one")
public class CloudEventDataTypeTransformer extends Transformer {
    private static final String VERSION = "1.0";
    private static final String TYPE = "io.github.camelbandwidth.";
    private static final String ACCEPTED = "message-accepted";
    private static final String JSON = "application/json";
    private static final String MESSAGES = "bandwidth-messaging:messages";
    private static final String MULTI_CHANNEL = "bandwidth-messaging:multi-channel";

    @Override
    public void transform(Message message, DataType from, DataType to) {
        Object body = message.getBody();
        if (body instanceof MessageEvent event) {
            String id = event.message().id();
            write(message, MESSAGES, event.type(), id, id + "-" + event.type() + recipient(event), event.time());
        } else if (body instanceof SendResponse response) {
            String source = response instanceof MultiChannelResponse ? MULTI_CHANNEL : MESSAGES;
            write(message, source, ACCEPTED, response.id(), response.id() + "-" + ACCEPTED, response.time());
        } else {
            throw new IllegalArgumentException("A body of type "
                    + (body == null ? "null" : body.getClass().getName())
                    + " is no CloudEvent of bandwidth-messaging: there are the events of its consumer and the answers of"
                    + " its producer");
        }
    }

    /** Which of several it is about, by place: a number has no business in an id, which goes into logs. */
    private static String recipient(MessageEvent event) {
        String to = event.fields().to();
        int place = to == null ? -1 : event.message().to().indexOf(to);
        return place < 0 ? "" : "-" + place;
    }

    private static void write(
            Message message, String source, String type, @Nullable String subject, String id, @Nullable Instant time) {
        message.setHeader(CAMEL_CLOUD_EVENT_VERSION, VERSION);
        message.setHeader(CAMEL_CLOUD_EVENT_SOURCE, source);
        message.setHeader(CAMEL_CLOUD_EVENT_TYPE, TYPE + type);
        message.setHeader(CAMEL_CLOUD_EVENT_ID, id);
        message.setHeader(CAMEL_CLOUD_EVENT_DATA_CONTENT_TYPE, JSON);
        message.setHeader(CAMEL_CLOUD_EVENT_CONTENT_TYPE, JSON);
        set(message, CAMEL_CLOUD_EVENT_SUBJECT, subject);
        set(message, CAMEL_CLOUD_EVENT_TIME, time == null ? null : time.toString());
    }

    private static void set(Message message, String header, @Nullable String value) {
        if (value == null) {
            message.removeHeader(header);
        } else {
            message.setHeader(header, value);
        }
    }
}
