/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.camelbandwidth.simulator.domain.Message;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs what the page on checks and encoding shows. */
class ChecksGuideTest {
    private static GuideApp java() throws Exception {
        RouteBuilder routes = new RouteBuilder() {
            @Override
            public void configure() throws Exception {
                new ChecksRoutes().addRoutesToCamelContext(getContext());
                from("direct:wasCut").to("mock:wasCut");
            }
        };
        return new GuideApp(routes, Map.of());
    }

    @ParameterizedTest
    @CsvSource({"310, 1", "306, 0"})
    void a_reminder_that_was_cut_goes_its_way(int length, int cut) throws Exception {
        try (GuideApp guide = java()) {
            Exchange sent = guide.send("direct:reminder", "x".repeat(length), Map.of("phone", "+19195550142"));

            assertThat(sent.getException()).isNull();
            assertThat(guide.simulator.messages())
                    .extracting(message -> message.text().length())
                    .containsExactly(306);
            assertThat(guide.app.mock("mock:wasCut").getReceivedExchanges()).hasSize(cut);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It's noon | GSM_7: 1 segments, 151 left, []",
                "It\u2019s noon | UCS_2: 1 segments, 61 left, [U+2019 at 2]"
            })
    void a_text_is_counted_by_a_bean(String text, String report) throws Exception {
        try (GuideApp guide = java()) {
            assertThat(guide.send("direct:count", text, Map.of()).getMessage().getBody(String.class))
                    .isEqualTo(report);
        }
    }

    @Test
    void the_simple_language_can_count_too() throws Exception {
        try (GuideApp guide = java()) {
            String count = guide.app
                    .context()
                    .resolveLanguage("simple")
                    .createExpression("${bean:type:io.github.camelbandwidth.client.text.SegmentReport?method=of}")
                    .evaluate(guide.send("direct:count", "x", Map.of()), String.class);

            assertThat(count).startsWith("SegmentReport[GSM_7, 1");
        }
    }

    @Test
    void a_yaml_route_decides_by_the_report() throws Exception {
        try (GuideApp guide = new GuideApp(new YamlRoutes("classpath:docs/checks.yaml", "tooLong"), Map.of())) {
            Map<String, Object> to = Map.of("CamelBandwidthMessagingTo", "(919) 555-0142");

            guide.send("direct:offer", "x".repeat(307), to);
            Exchange sent = guide.send("direct:offer", "It\u2019s \u201Cnoon\u201D", to);

            assertThat(sent.getException()).isNull();
            assertThat(guide.app.mock("mock:tooLong").getReceivedExchanges()).hasSize(1);
            assertThat(guide.simulator.messages())
                    .extracting(Message::to, Message::text)
                    .containsExactly(tuple(List.of("+19195550142"), "It's \"noon\""));
        }
    }
}
