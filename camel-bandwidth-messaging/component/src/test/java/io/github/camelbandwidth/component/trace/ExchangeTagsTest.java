/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;

/** Which tags the span of an event gets. */
class ExchangeTagsTest {

    private static Map<String, String> tags(Map<String, Object> headers) throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            Endpoint endpoint = context.getEndpoint("direct:in-place-of-the-webhook");
            Exchange exchange = new DefaultExchange(context);
            exchange.getExchangeExtension().setFromEndpoint(endpoint);
            exchange.getExchangeExtension().setFromRouteId("events");
            exchange.getMessage().setHeaders(new HashMap<>(headers));
            Map<String, String> tags = new HashMap<>();
            ExchangeTags.begin("span", exchange, endpoint, tags::put);
            return tags;
        }
    }

    @Test
    void the_outcome_is_told_in_the_words_that_sends_have_for_it() throws Exception {
        assertThat(tags(Map.of("CamelBandwidthMessagingEventOutcome", "delivered")))
                .containsExactly(Map.entry("bandwidth.delivery", "delivered"));
    }

    @Test
    void an_event_that_steps_back_says_so() throws Exception {
        assertThat(tags(Map.of("CamelBandwidthMessagingEventSuperseded", true)))
                .containsExactly(Map.entry("bandwidth.superseded", "true"));
    }

    @Test
    void a_word_that_carriers_know_is_told_and_no_text() throws Exception {
        assertThat(tags(Map.of(
                        "CamelBandwidthMessagingEventKeyword", "STOP",
                        "CamelBandwidthMessagingEventTag", "planted-tag",
                        "CamelBandwidthMessagingEventFrom", "+19195550142")))
                .containsExactly(Map.entry("bandwidth.keyword", "STOP"));
    }

    @Test
    void what_is_not_there_is_no_tag() throws Exception {
        assertThat(tags(Map.of())).isEmpty();
    }
}
