/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.client.json.Json;
import io.github.camelbandwidth.client.json.MalformedJsonException;
import io.github.camelbandwidth.client.message.MessageRequest;
import io.github.camelbandwidth.component.api.MessageNotSentException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Locale;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.StreamCache;
import org.apache.camel.WrappedFile;
import org.jspecify.annotations.Nullable;

/**
 * What the body of a Camel message says of a request. Only what is plainly meant as a text is one: the name of some
 * object's class must never reach a phone.
 */
final class RequestBody {
    private static final MessageRequest NOTHING = MessageRequest.builder().build();

    private RequestBody() {}

    static MessageRequest read(Message message) throws MessageNotSentException {
        Object body = message.getBody();
        if (body == null) {
            return NOTHING;
        }
        if (body instanceof MessageRequest request) {
            return request;
        }
        if (body instanceof Map<?, ?> || body instanceof JsonNode) {
            return MessageRequest.of(Json.tree(body));
        }
        if (isText(body)) {
            String text = message.getBody(String.class);
            return isJson(message)
                    ? json(text)
                    : MessageRequest.builder().text(text).build();
        }
        throw new MessageNotSentException(refusal(body), null);
    }

    private static boolean isText(Object body) {
        return body instanceof CharSequence
                || body instanceof byte[]
                || body instanceof InputStream
                || body instanceof Reader
                || body instanceof StreamCache
                || body instanceof WrappedFile<?>;
    }

    private static String refusal(Object body) {
        if (body instanceof MessageEvent) {
            return "the body is an event, and answering events of one's own messages with messages makes a loop; set the"
                    + " body to the text";
        }
        return "a body of type " + body.getClass().getName()
                + " is no message; there are String, byte[], InputStream, Reader and files (the text, or JSON under a JSON"
                + " content type), MessageRequest, Map and JsonNode";
    }

    private static MessageRequest json(@Nullable String text) throws MessageNotSentException {
        try {
            return MessageRequest.of(Json.read(text == null ? "" : text));
        } catch (MalformedJsonException e) {
            throw new MessageNotSentException("the content type says JSON, but the body is " + e.getMessage(), e);
        }
    }

    private static boolean isJson(Message message) {
        String type = message.getHeader(Exchange.CONTENT_TYPE, String.class);
        if (type == null) {
            return false;
        }
        String media = type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
        return media.equals("application/json") || media.endsWith("+json");
    }
}
