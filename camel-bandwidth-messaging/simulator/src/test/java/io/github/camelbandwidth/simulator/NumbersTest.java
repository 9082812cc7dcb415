/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator;

import static io.github.camelbandwidth.simulator.kit.ApiClient.textTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelbandwidth.simulator.domain.Account;
import io.github.camelbandwidth.simulator.domain.Application;
import io.github.camelbandwidth.simulator.domain.Credentials;
import io.github.camelbandwidth.simulator.domain.InboundDraft;
import io.github.camelbandwidth.simulator.domain.InboundMessage;
import io.github.camelbandwidth.simulator.kit.ApiClient;
import io.github.camelbandwidth.simulator.time.HandMovedTime;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    private static final String PHONE = "+19195550142";
    private static final String NUMBER = "+19195550100";
    private static final InboundDraft HELLO = InboundDraft.of(PHONE, NUMBER, "Hello");
    private static final SimulatorSettings SETTINGS =
            SimulatorSettings.defaults().withPort(0);
    private static final Application SECOND =
            Application.of("second-application", ApiClient.ACCOUNT).withNumbers(Set.of("+19195550102", "22222"));
    private static final Application OTHERS =
            Application.of("others-application", "9911111").withNumbers(Set.of("+19195550103", "33333", "Pizzeria"));

    private final HandMovedTime time = SimulatorTime.handMoved(Instant.parse("2026-02-01T15:00:00Z"));

    @Test
    void a_number_of_the_settings_belongs_to_their_application_from_the_start() {
        try (Simulator simulator = Simulator.start(SETTINGS.withNumbers(Set.of(NUMBER)), time)) {
            assertThat(simulator.inbound(HELLO))
                    .extracting(InboundMessage::applicationId)
                    .containsExactly(ApiClient.APPLICATION);
        }
    }

    @Test
    void a_number_given_to_nobody_belongs_to_the_application_that_has_sent_from_it_last() {
        try (Simulator simulator = Simulator.start(SETTINGS, time)) {
            simulator.put(SECOND);
            ApiClient client = new ApiClient(simulator);
            client.send(textTo(PHONE));
            assertThat(owner(simulator)).isEqualTo(ApiClient.APPLICATION);
            client.send(textTo(PHONE).replace(ApiClient.APPLICATION, SECOND.id()));
            assertThat(owner(simulator)).isEqualTo(SECOND.id());
        }
    }

    @Test
    void a_number_that_was_given_to_an_application_stays_its_own_whoever_sends_from_it() {
        try (Simulator simulator = Simulator.start(SETTINGS.withNumbers(Set.of(NUMBER)), time)) {
            simulator.put(SECOND);
            new ApiClient(simulator).send(textTo(PHONE).replace(ApiClient.APPLICATION, SECOND.id()));
            assertThat(owner(simulator)).isEqualTo(ApiClient.APPLICATION);
        }
    }

    @Test
    void with_strict_numbers_sending_from_a_number_does_not_make_it_ones_own() {
        try (Simulator simulator = Simulator.start(SETTINGS.withStrictNumbers(true), time)) {
            new ApiClient(simulator).send(textTo(PHONE));
            assertThatThrownBy(() -> simulator.inbound(HELLO))
                    .hasMessage("No application has ***0100; no application has a number yet. Give an application its"
                            + " 'numbers', or send from the number first");
        }
    }

    @Test
    void a_handset_can_write_to_a_short_code() {
        try (Simulator simulator = Simulator.start(SETTINGS.withNumbers(Set.of("12345")), time)) {
            assertThat(simulator.inbound(InboundDraft.of(PHONE, "12345", "Hello")))
                    .extracting(InboundMessage::owner)
                    .containsExactly("12345");
        }
    }

    @Test
    void without_strict_numbers_anybody_sends_from_any_number() {
        try (Simulator simulator = Simulator.start(SETTINGS, time)) {
            assertThat(codeOf(simulator, "+19195550109")).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "+19195550100, ",
        "12345, ",
        "+19195550102, 4452",
        "22222, 4452",
        "+19195550103, 4403",
        "33333, 4431",
        "44444, 4431",
        "+19195550109, 4405",
        "Pizzeria, 4403",
        "Bakery, 4403"
    })
    void with_strict_numbers_a_sender_that_is_not_the_applications_fails_as_documented(String from, Integer code) {
        SimulatorSettings settings = SETTINGS.withStrictNumbers(true).withNumbers(Set.of(NUMBER, "12345"));
        try (Simulator simulator = Simulator.start(settings, time)) {
            simulator.put(Account.of("9911111", new Credentials("other", "other-password")));
            simulator.put(SECOND);
            simulator.put(OTHERS);
            assertThat(codeOf(simulator, from)).isEqualTo(code);
        }
    }

    @Test
    void what_is_no_sender_is_no_number_of_the_settings() {
        assertThatThrownBy(() -> SETTINGS.withNumbers(Set.of("+0")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The numbers of the application must be in E.164, short codes or sender ids");
    }

    private static String owner(Simulator simulator) {
        return simulator.inbound(HELLO).get(0).applicationId();
    }

    private Integer codeOf(Simulator simulator, String from) {
        assertThat(new ApiClient(simulator)
                        .send(textTo(PHONE).replace(NUMBER, from))
                        .statusCode())
                .isEqualTo(202);
        time.advance(Duration.ZERO);
        return simulator.messages().get(0).recipients().get(0).errorCode();
    }
}
