/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.simulator.domain.InboundDraft;
import io.github.camelbandwidth.simulator.domain.InboundFile;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.domain.PhoneMessage;
import io.github.camelbandwidth.simulator.fault.FaultMatch;
import io.github.camelbandwidth.simulator.fault.Faults;
import io.github.camelbandwidth.simulator.fault.HttpEffect;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People of the simulator talk to the routes of the guide. */
class ConversationGuideTest {
    private static final String OURS = "+19195550100";
    private static final String ADA = "+19195550142";
    private static final String BOB = "+19195550143";
    private static final String ON_CALL = "+19195550177";

    private GuideApp guide;

    @BeforeEach
    void start() throws Exception {
        RouteBuilder routes = new RouteBuilder() {
            @Override
            public void configure() throws Exception {
                new ConversationRoutes().addRoutesToCamelContext(getContext());
                from("direct:keyword").to("mock:keyword");
                from("direct:keep").to("mock:keep");
            }
        };
        guide = new GuideApp(routes, Map.of("onCall", ON_CALL));
    }

    @AfterEach
    void stop() throws Exception {
        guide.close();
    }

    private List<Message> after(InboundDraft written) {
        guide.simulator.inbound(written);
        guide.simulator.awaitIdle(Duration.ofSeconds(30));
        return guide.simulator.messages();
    }

    private List<Exchange> seen(String mock) {
        return guide.app.mock(mock).getReceivedExchanges();
    }

    @Test
    void a_person_is_answered_once_and_nobody_else_is() {
        List<Message> sent = after(InboundDraft.of(ADA, OURS, "planted question"));

        assertThat(sent).singleElement().satisfies(answer -> {
            assertThat(answer.from()).isEqualTo(OURS);
            assertThat(answer.to()).containsExactly(ADA);
        });
        assertThat(guide.simulator.phone(ADA).messages())
                .extracting(PhoneMessage::text)
                .containsExactly("planted question", "Thanks, we will call you.");
    }

    @Test
    void a_group_is_answered_as_a_group() {
        List<Message> sent =
                after(InboundDraft.of(ADA, OURS, "planted question").withTo(List.of(OURS, BOB)));

        assertThat(sent).singleElement().satisfies(answer -> {
            assertThat(answer.from()).isEqualTo(OURS);
            assertThat(answer.to()).containsExactly(ADA, BOB);
        });
    }

    @Test
    void an_event_that_comes_again_is_answered_once() {
        after(InboundDraft.of(ADA, OURS, "planted question"));
        guide.simulator.attempts().forEach(attempt -> guide.simulator.replay(attempt.id()));
        guide.simulator.awaitIdle(Duration.ofSeconds(30));

        assertThat(guide.simulator.messages()).hasSize(1);
    }

    @Test
    void who_asks_for_help_is_told() {
        after(InboundDraft.of(ADA, OURS, "Help?"));

        assertThat(guide.simulator.phone(ADA).messages().get(1).text()).startsWith("This is Example Inc.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP", "Start"})
    void who_asks_to_stop_or_to_start_is_not_answered_here(String word) {
        assertThat(after(InboundDraft.of(ADA, OURS, word))).isEmpty();
        assertThat(seen("mock:keyword")).hasSize(1);
    }

    @Test
    void all_that_comes_with_a_message_is_kept() {
        InboundDraft written = InboundDraft.of(ADA, OURS, "planted words")
                .withFiles(List.of(
                        new InboundFile("cat.png", "image/png", "planted cat".getBytes(UTF_8)),
                        new InboundFile("note.txt", "text/plain", "planted note".getBytes(UTF_8)),
                        new InboundFile("layout.smil", "application/smil", "planted layout".getBytes(UTF_8))));

        after(written);

        assertThat(seen("mock:keep"))
                .extracting(exchange -> exchange.getProperty("CamelSplitSize"))
                .containsExactly(3, 3, 3);
    }

    @Test
    void a_picture_that_cannot_be_had_costs_no_answer() {
        guide.simulator.faults(
                Faults.none().and(FaultMatch.any().path("*/media/*").method("GET"), new HttpEffect.Status(404)));

        List<Message> sent = after(InboundDraft.of(ADA, OURS, "planted words")
                .withFiles(List.of(new InboundFile("cat.png", "image/png", new byte[] {1}))));

        assertThat(seen("mock:keep")).isEmpty();
        assertThat(sent).hasSize(1);
    }

    @Test
    void a_failure_is_told_to_who_is_on_call_and_a_failed_alarm_to_nobody() {
        guide.send("bandwidth-messaging:messages?to=+15555554432", "planted offer", Map.of());
        guide.simulator.awaitIdle(Duration.ofSeconds(30));

        assertThat(guide.simulator.messages()).hasSize(2);
        assertThat(guide.simulator.phone(ON_CALL).messages())
                .extracting(PhoneMessage::text)
                .containsExactly("A message failed with code 4432");

        guide.send("bandwidth-messaging:messages?to=+15555554432&tag=alarm", "planted alarm", Map.of());
        guide.simulator.awaitIdle(Duration.ofSeconds(30));

        assertThat(guide.simulator.messages()).hasSize(3);
    }
}
