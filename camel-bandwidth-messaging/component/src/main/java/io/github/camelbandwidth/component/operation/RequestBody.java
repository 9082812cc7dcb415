/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.client.json.Json;
import io.github.camelbandwidth.client.json.MalformedJsonException;
import io.github.camelbandwidth.client.message.MessageRequest;
import io.github.camelbandwidth.component.api.MessageNotSentException;
import java.io.File;
import java.io.InputStream;
import java.io.Reader;
import java.util.Locale;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.StreamCache;
import org.apache.camel.WrappedFile;

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
            return MessageRequest.of(tree(body));
        }
        if (isText(body)) {
            String text = BodyText.of(message);
            return isJson(message)
                    ? json(text)
                    : MessageRequest.builder().text(text).build();
        }
        throw new MessageNotSentException(refusal(body), null);
    }

    private static JsonNode tree(Object body) throws MessageNotSentException {
        try {
            return Json.tree(body);
        } catch (IllegalArgumentException | StackOverflowError e) {
            // Jackson's own words may quote what is in the map, so they are not kept as the cause either. It has no end
            // with a map that holds itself.
            throw new MessageNotSentException(
                    "the body is a Map with values that have no JSON form; there are strings, lists of strings and times",
                    null);
        }
    }

    private static boolean isText(Object body) {
        return body instanceof CharSequence
                || body instanceof byte[]
                || body instanceof InputStream
                || body instanceof Reader
                || body instanceof StreamCache
                || body instanceof File
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

    private static MessageRequest json(String text) throws MessageNotSentException {
        try {
            return MessageRequest.of(Json.read(text));
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
        return media.equals("application/json") || media.equals("text/json") || media.endsWith("+json");
    }
}
