/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator;

import static io.github.camelbandwidth.simulator.kit.ApiClient.textTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.simulator.domain.Account;
import io.github.camelbandwidth.simulator.domain.Application;
import io.github.camelbandwidth.simulator.domain.Credentials;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.domain.PhoneMessage;
import io.github.camelbandwidth.simulator.domain.PhoneMessage.Kind;
import io.github.camelbandwidth.simulator.kit.ApiClient;
import io.github.camelbandwidth.simulator.kit.Golden;
import io.github.camelbandwidth.simulator.kit.Receiver;
import io.github.camelbandwidth.simulator.time.HandMovedTime;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApplicationToApplicationTest {
    private static final String NUMBER = "+19195550100";
    private static final String OTHERS = "+19195550101";
    private static final String PERSON = "+19195550142";

    private final HandMovedTime time = SimulatorTime.handMoved(Instant.parse("2026-02-01T15:00:00Z"));
    private final Receiver receiver = Receiver.taking();
    private final Receiver others = Receiver.taking();
    private final Simulator simulator = Simulator.start(
            SimulatorSettings.defaults().withPort(0).withNumbers(Set.of(NUMBER)).withCallbackUrl(receiver.url()), time);
    private final ApiClient client = new ApiClient(simulator);

    @BeforeEach
    void addTheOther() {
        simulator.put(Account.of("9900001", new Credentials("other", "password")));
        simulator.put(Application.of("other", "9900001")
                .withNumbers(Set.of(OTHERS, "+15555554432"))
                .withCallbackUrl(others.url()));
    }

    @AfterEach
    void stop() {
        simulator.close();
        receiver.close();
        others.close();
    }

    @Test
    void the_application_of_the_recipient_hears_that_it_received_what_the_other_sent() {
        client.send(textTo(OTHERS));
        assertThat(types(receiver)).containsExactly("message-delivered");
        assertThat(types(others)).containsExactly("message-received");
        JsonNode message = events(others).get(0).path("message");
        assertThat(message.path("id").asText())
                .isEqualTo(simulator.inboundMessages().get(0).id())
                .isNotEqualTo(simulator.messages().get(0).id());
        assertThat(message.path("from").asText()).isEqualTo(NUMBER);
        assertThat(message.path("owner").asText()).isEqualTo(OTHERS);
        assertThat(message.path("direction").asText()).isEqualTo("in");
        assertThat(message.path("text").asText()).isEqualTo("A text nobody else may read");
        assertThat(message.has("tag")).isFalse();
    }

    @Test
    void the_handset_shows_what_it_would_show_without_the_application() {
        client.send(textTo(OTHERS));
        time.advance(Duration.ZERO);
        Message sent = simulator.messages().get(0);
        assertThat(simulator.phone(OTHERS).messages())
                .containsExactly(PhoneMessage.received(sent, Instant.parse("2026-02-01T15:00:00Z")));
        assertThat(simulator.phone(NUMBER).messages())
                .extracting(PhoneMessage::kind)
                .isEmpty();
    }

    @Test
    void in_a_group_each_number_of_an_application_gets_one_event_and_a_person_none() {
        client.send(textTo(OTHERS, PERSON));
        assertThat(types(others)).containsExactly("message-received");
        assertThat(events(others).get(0).path("message").path("to").toString())
                .isEqualTo("[\"" + OTHERS + "\",\"" + PERSON + "\"]");
        assertThat(simulator.phone(PERSON).messages())
                .extracting(PhoneMessage::kind)
                .containsExactly(Kind.RECEIVED);
    }

    @Test
    void an_application_that_writes_to_its_own_number_hears_both() {
        client.send(textTo(NUMBER));
        assertThat(types(receiver)).containsExactlyInAnyOrder("message-received", "message-delivered");
    }

    @Test
    void what_does_not_arrive_is_not_received() {
        client.send(textTo("+15555554432"));
        assertThat(types(receiver)).containsExactly("message-failed");
        assertThat(types(others)).isEmpty();
        assertThat(simulator.inboundMessages()).isEmpty();
    }

    @Test
    void stop_holds_for_an_application_that_says_it_as_for_a_handset() {
        client.send(textTo(OTHERS).replace("A text nobody else may read", "STOP"));
        time.advance(Duration.ZERO);
        assertThat(simulator.phone(NUMBER).stopped()).containsExactly(OTHERS);
    }

    @Test
    void nothing_is_sent_in_answer() {
        client.send(textTo(OTHERS));
        time.advance(Duration.ofHours(25));
        assertThat(simulator.messages()).hasSize(1);
        assertThat(simulator.inboundMessages()).hasSize(1);
    }

    private List<String> types(Receiver of) {
        return events(of).stream().map(event -> event.path("type").asText()).toList();
    }

    private List<JsonNode> events(Receiver of) {
        time.advance(Duration.ZERO);
        return of.all().stream()
                .map(received -> Golden.tree(received.body()).path(0))
                .toList();
    }
}
