/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.webhook;

import io.github.camelbandwidth.client.event.EventReader;
import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.client.json.MalformedJsonException;
import io.github.camelbandwidth.component.observe.Answered;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** Checks a call of the webhook step by step: 401, 415, 413, 400. Each step passes on or answers and stops. */
final class WebhookRequest {
    private final BasicAuthentication authentication;
    private final int maxBodySize;
    private final int maxBatchSize;

    WebhookRequest(BasicAuthentication authentication, int maxBodySize, int maxBatchSize) {
        this.authentication = authentication;
        this.maxBodySize = maxBodySize;
        this.maxBatchSize = maxBatchSize;
    }

    /** Thrown to answer and stop. */
    static final class Refusal extends Exception {
        private final transient HttpReply reply;

        Refusal(HttpReply reply) {
            super(reply.answer().status() + ": " + reply.text());
            this.reply = reply;
        }

        HttpReply reply() {
            return reply;
        }
    }

    List<MessageEvent> read(Exchange http) throws Refusal, IOException {
        Message message = http.getMessage();
        HttpReply challenge = authentication
                .refuse(message.getHeader("Authorization", String.class))
                .orElse(null);
        if (challenge != null) {
            throw new Refusal(challenge);
        }
        if (!isJson(message.getHeader(Exchange.CONTENT_TYPE, String.class))) {
            throw refusal(Answered.UNSUPPORTED_TYPE, "The content type must be application/json");
        }
        List<MessageEvent> events = events(text(body(message)));
        if (events.size() > maxBatchSize) {
            throw refusal(Answered.TOO_LARGE, "The body has more than " + maxBatchSize + " events");
        }
        return events;
    }

    private static boolean isJson(@Nullable String contentType) {
        return contentType != null
                && contentType.split(";", 2)[0].trim().toLowerCase(Locale.ROOT).equals("application/json");
    }

    private byte[] body(Message message) throws Refusal, IOException {
        try (InputStream stream = message.getBody(InputStream.class)) {
            int enough = (int) Math.min(maxBodySize + 1L, Integer.MAX_VALUE);
            byte[] bytes = stream == null ? new byte[0] : stream.readNBytes(enough);
            if (bytes.length > maxBodySize) {
                throw refusal(Answered.TOO_LARGE, "The body is larger than " + maxBodySize + " bytes");
            }
            return bytes;
        }
    }

    private static String text(byte[] bytes) throws Refusal {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw refusal(Answered.MALFORMED, "The body is not UTF-8");
        }
    }

    private static List<MessageEvent> events(String text) throws Refusal {
        try {
            return EventReader.read(text);
        } catch (MalformedJsonException e) {
            throw refusal(Answered.MALFORMED, "The body must be a JSON array of events, but is " + e.getMessage());
        }
    }

    private static Refusal refusal(Answered answer, String why) {
        return new Refusal(HttpReply.refused(answer, why));
    }
}
