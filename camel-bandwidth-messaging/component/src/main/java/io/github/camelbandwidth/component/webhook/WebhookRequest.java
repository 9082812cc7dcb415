/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.webhook;

import io.github.camelbandwidth.client.event.EventReader;
import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.client.json.MalformedJsonException;
import io.github.camelbandwidth.component.config.ReceiveConfiguration;
import io.github.camelbandwidth.component.observe.Answered;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** Checks a call of the webhook step by step: 404, 401, 415, 413, 400. Each step passes on or answers and stops. */
final class WebhookRequest {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CallGate gate;
    private final CopiedHeaders copied;
    private final int maxBodySize;
    private final int maxBatchSize;

    WebhookRequest(ReceiveConfiguration options) {
        this.gate = CallGate.of(options);
        this.copied = new CopiedHeaders(options.getHeaderFilterStrategy());
        this.maxBodySize = options.getMaxBodySize();
        this.maxBatchSize = options.getMaxBatchSize();
    }

    /** Thrown to answer and stop. */
    static final class Refusal extends Exception {
        private final transient HttpReply reply;
        private final transient Optional<byte[]> unreadable;

        private Refusal(HttpReply reply, Optional<byte[]> unreadable) {
            super(reply.answer().status() + ": " + reply.text());
            this.reply = reply;
            this.unreadable = unreadable;
        }

        HttpReply reply() {
            return reply;
        }

        /** The body, if that is what is wrong. */
        Optional<byte[]> unreadable() {
            return unreadable;
        }
    }

    /** Before anything else: a stranger learns nothing of how we do. */
    HttpCall admit(Exchange http) throws Refusal {
        HttpCall call = HttpCall.of(http.getMessage());
        HttpReply refused = gate.refuse(call).orElse(null);
        if (refused != null) {
            throw new Refusal(refused, Optional.empty());
        }
        return call;
    }

    IncomingEvents read(HttpCall call, Exchange http) throws Refusal, IOException {
        if (!isJson(call.header(Exchange.CONTENT_TYPE))) {
            throw refusal(Answered.UNSUPPORTED_TYPE, "The content type must be application/json");
        }
        List<MessageEvent> events = events(body(call));
        if (events.size() > maxBatchSize) {
            throw refusal(Answered.TOO_LARGE, "The body has more than " + maxBatchSize + " events");
        }
        return new IncomingEvents(events, copied.of(call, http));
    }

    private static boolean isJson(@Nullable String contentType) {
        return contentType != null
                && contentType.split(";", 2)[0].trim().toLowerCase(Locale.ROOT).equals("application/json");
    }

    private byte[] body(HttpCall call) throws Refusal, IOException {
        try (InputStream stream = call.body()) {
            int enough = (int) Math.min(maxBodySize + 1L, Integer.MAX_VALUE);
            byte[] bytes = stream == null ? new byte[0] : stream.readNBytes(enough);
            if (bytes.length > maxBodySize) {
                throw refusal(Answered.TOO_LARGE, "The body is larger than " + maxBodySize + " bytes");
            }
            return bytes;
        }
    }

    private static List<MessageEvent> events(byte[] body) throws Refusal {
        try {
            return EventReader.read(text(body));
        } catch (CharacterCodingException e) {
            throw unreadable("The body is not UTF-8", body);
        } catch (MalformedJsonException e) {
            throw unreadable("The body must be a JSON array of events, but is " + e.getMessage(), body);
        }
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static Refusal unreadable(String why, byte[] body) {
        return new Refusal(HttpReply.refused(Answered.MALFORMED, why), Optional.of(body));
    }

    private static Refusal refusal(Answered answer, String why) {
        return new Refusal(HttpReply.refused(answer, why), Optional.empty());
    }
}
