/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.webhook;

import io.github.camelbandwidth.component.event.EventResult;
import io.github.camelbandwidth.component.observe.Answered;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * What a caller of the webhook is answered.
 *
 * @param text for a person who reads the vendor's log of attempts; nothing of the request is in it
 * @param headers beyond the usual
 */
record HttpReply(Answered answer, String text, Map<String, String> headers) {
    /** In seconds; the API publishes neither its own intervals nor whether it heeds this. */
    private static final String COME_BACK = "5";

    static HttpReply refused(Answered answer, String why) {
        return new HttpReply(answer, why, Map.of());
    }

    static HttpReply of(EventResult result) {
        return switch (result) {
            case DONE -> new HttpReply(Answered.OK, "", Map.of());
            case NOT_YET -> refused(Answered.NOT_YET, "The events are not done yet; send them again");
            case CLOSED -> refused(Answered.CLOSED, "Events are not taken at the moment; send them again");
            case FULL ->
                new HttpReply(
                        Answered.FULL,
                        "As many events are at work as may be; send them again",
                        Map.of("Retry-After", COME_BACK));
            case LEDGER_AWAY ->
                refused(Answered.LEDGER_AWAY, "Nobody can tell whether the events have run; send them again");
            case FAILED -> refused(Answered.FAILED, "Not every event was processed; send them again");
        };
    }

    /** Replaces all that is on the exchange: what came in, credentials included, must not go back out. */
    void write(Exchange http) {
        Message message = http.getMessage();
        message.removeHeaders("*");
        headers.forEach(message::setHeader);
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, answer.status());
        message.setHeader(Exchange.CONTENT_TYPE, "text/plain; charset=utf-8");
        message.setBody(text);
        http.setException(null);
    }
}
