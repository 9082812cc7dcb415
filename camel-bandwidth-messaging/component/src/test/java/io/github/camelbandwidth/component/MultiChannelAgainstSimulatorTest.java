/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.multichannel.MultiChannelResponse;
import io.github.camelbandwidth.client.multichannel.Suggestion;
import io.github.camelbandwidth.component.api.MessageRejectedException;
import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.testkit.Golden;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every content of a multi-channel message, through a route to the simulator. */
class MultiChannelAgainstSimulatorTest {
    private final DefaultCamelContext context = new DefaultCamelContext();
    private Simulator simulator;

    @BeforeEach
    void startBoth() {
        simulator = Simulator.start(SimulatorSettings.defaults().withPort(0));
        BandwidthMessagingComponent component =
                context.getComponent("bandwidth-messaging", BandwidthMessagingComponent.class);
        component.getClientConfiguration().setBaseUrl(simulator.baseUrl());
        component.getClientConfiguration().setAccountId("9900000");
        component.getClientConfiguration().setUsername("username");
        component.getClientConfiguration().setPassword("password");
        component.getMessageConfiguration().setFrom("+19195550100");
        component.getMessageConfiguration().setApplicationId("93de2206-9669-4e07-948d-329f4b722ee2");
        component.getMultiChannelConfiguration().setRbmFrom("TableForTwoRBM");
        context.start();
    }

    @AfterEach
    void stopBoth() {
        context.stop();
        simulator.close();
    }

    private Exchange send(String options, Object body, Map<String, Object> headers) {
        return context.createFluentProducerTemplate()
                .to("bandwidth-messaging:multi-channel" + options)
                .withBody(body)
                .withHeaders(headers)
                .send();
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimal", "media", "media-reply", "card", "carousel", "carousel-short"})
    void each_content_of_rbm_is_taken_and_delivered(String name) {
        Exchange sent = send("", SendRig.json(Golden.read("multi-channel/request-" + name + ".json")), Map.of());
        assertThat(sent.getException()).isNull();
        simulator.awaitIdle(Duration.ofSeconds(20));
        Message message = simulator.messages().get(0);
        assertThat(message.id()).isEqualTo(sent.getMessage().getHeader("CamelBandwidthMessagingMessageId"));
        assertThat(message.channel()).hasToString("RBM");
        assertThat(simulator.phone("+19195550142").messages()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "fallback"})
    void every_suggestion_and_every_channel_is_taken(String name) {
        Map<String, Object> later = Map.of("CamelBandwidthMessagingExpiration", Duration.ofMinutes(10));
        Exchange sent = send("", SendRig.json(Golden.read("multi-channel/request-" + name + ".json")), later);
        assertThat(sent.getException()).isNull();
        assertThat(sent.getMessage().getBody(MultiChannelResponse.class).channelList())
                .extracting(MultiChannelResponse.Channel::channel)
                .containsExactly("RBM", "MMS", "SMS");
    }

    @ParameterizedTest
    @CsvSource({"RBM, RBM", "SMS, SMS", "MMS, MMS", "'RBM,SMS', RBM"})
    void a_text_is_delivered_on_the_first_channel(String channels, String delivered) {
        Exchange sent = send(
                "?channels=" + channels, "Your table is ready", Map.of("CamelBandwidthMessagingTo", "+19195550142"));
        assertThat(sent.getException()).isNull();
        simulator.awaitIdle(Duration.ofSeconds(20));
        assertThat(simulator.messages()).singleElement().satisfies(message -> {
            assertThat(message.channel()).hasToString(delivered);
            assertThat(message.text()).isEqualTo("Your table is ready");
        });
    }

    @Test
    void what_the_simulator_refuses_names_the_field() {
        Exchange sent = send(
                "",
                Map.of(
                        "to",
                        "+19195550142",
                        "channelList",
                        List.of(Map.of(
                                "channel",
                                "RBM",
                                "applicationId",
                                "of-another-account",
                                "content",
                                Map.of(
                                        "text",
                                        "planted",
                                        "suggestions",
                                        List.of(Map.of(
                                                "type",
                                                "REPLY",
                                                "text",
                                                "Yes",
                                                "postbackData",
                                                Suggestion.postback("yes"))))))),
                Map.of());
        assertThat(sent.getException()).isInstanceOf(MessageRejectedException.class);
        assertThat(((MessageRejectedException) sent.getException()).getFieldErrors())
                .isNotEmpty();
        assertThat(sent.getException().toString()).doesNotContain("planted");
    }
}
