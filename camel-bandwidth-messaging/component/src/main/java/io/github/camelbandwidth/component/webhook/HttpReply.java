/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.webhook;

import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * What a caller of the webhook is answered.
 *
 * @param status the HTTP status
 * @param text for a person who reads the vendor's log of attempts; nothing of the request is in it
 * @param headers beyond the usual
 */
record HttpReply(int status, String text, Map<String, String> headers) {

    static HttpReply ok() {
        return new HttpReply(200, "", Map.of());
    }

    static HttpReply refused(int status, String why) {
        return new HttpReply(status, why, Map.of());
    }

    /** Replaces all that is on the exchange: what came in, credentials included, must not go back out. */
    void write(Exchange http) {
        Message message = http.getMessage();
        message.removeHeaders("*");
        headers.forEach(message::setHeader);
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        message.setHeader(Exchange.CONTENT_TYPE, "text/plain; charset=utf-8");
        message.setBody(text);
        http.setException(null);
    }
}
