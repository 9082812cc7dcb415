/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.camelbandwidth.component.api.BandwidthMessagingConstants;
import io.github.camelbandwidth.component.api.MessageNotSentException;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Headers are the exchange's own: only those that are meant for it reach the request, and as its fields alone. */
class SendForeignHeadersTest {
    private final SendRig rig = SendRig.start();

    @AfterEach
    void stop() {
        rig.close();
    }

    private static Map<String, Object> foreign() {
        Map<String, Object> headers = new HashMap<>();
        for (String name : List.of(
                "Authorization",
                "Content-Type",
                "Content-Length",
                "Transfer-Encoding",
                "Host",
                "Accept",
                "Connection",
                "Expect",
                "Proxy-Authorization",
                "User-Agent",
                "Cookie",
                "CamelHttpMethod",
                "CamelHttpUri",
                "CamelHttpPath",
                "CamelHttpQuery",
                "CamelHttpRawQuery",
                "x-planted",
                "breadcrumbId")) {
            headers.put(name, "planted");
        }
        return headers;
    }

    @Test
    void no_header_of_the_exchange_becomes_a_header_of_the_request() {
        rig.send("Hi", foreign());

        assertThat(rig.server.requests()).singleElement().satisfies(request -> assertThat(request)
                .doesNotContain("planted", "breadcrumbId")
                .startsWith("POST /api/v2/users/9900000/messages HTTP/1.1"));
    }

    @Test
    void the_request_has_the_headers_of_the_api_and_no_others() {
        rig.send("Hi", foreign());

        String head = rig.server.requests().get(0).split("\r\n\r\n", 2)[0];
        assertThat(head.lines().skip(1).map(line -> line.split(":", 2)[0]))
                .containsExactlyInAnyOrder(
                        "Authorization",
                        "Content-Type",
                        "Content-Length",
                        "Accept",
                        "Host",
                        "Connection",
                        "User-Agent");
    }

    @Test
    void other_headers_stay_on_the_exchange() {
        Exchange exchange = rig.send("Hi", foreign());

        assertThat(exchange.getMessage().getHeaders()).containsAllEntriesOf(foreign());
    }

    static Stream<String> eventHeaders() {
        return Stream.concat(
                Arrays.stream(BandwidthMessagingConstants.class.getFields())
                        .map(SendForeignHeadersTest::value)
                        .filter(name -> name.startsWith("CamelBandwidthMessagingEvent")),
                Stream.of("CamelBandwidthMessagingEventMedia", "CamelBandwidthMessagingEventText"));
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("eventHeaders")
    void a_header_of_an_event_never_reaches_the_request(String name) {
        rig.send("Hi", Map.of(name, "+19195550177"));

        assertThat(rig.server.requests()).singleElement().satisfies(request -> assertThat(request)
                .doesNotContain("19195550177"));
    }

    @Test
    void a_status_event_that_is_sent_on_texts_nobody() {
        Map<String, Object> headers = new HashMap<>();
        headers.put(BandwidthMessagingConstants.EVENT_TO, "+19195550142");
        headers.put(BandwidthMessagingConstants.EVENT_FROM, "+19195550142");

        Exchange exchange = rig.sendTo("bandwidth-messaging:messages", "Hi", headers);

        assertThat(exchange.getException()).isInstanceOf(MessageNotSentException.class);
        assertThat(rig.server.requests()).isEmpty();
        assertThat(exchange.getMessage().getHeaders())
                .contains(entry(BandwidthMessagingConstants.EVENT_TO, "+19195550142"));
    }
}
