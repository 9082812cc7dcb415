/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.simulator.domain.InboundDraft;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.domain.Recipient;
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
import org.junit.jupiter.api.Test;

class OptOutTest {
    private static final String PHONE = "+19195550142";
    private static final String FRIEND = "+19195550143";
    private static final String NUMBER = "+19195550100";
    private static final String SECOND = "+19195550101";

    private final HandMovedTime time = SimulatorTime.handMoved(Instant.parse("2026-02-01T15:00:00Z"));
    private final Receiver receiver = Receiver.taking();
    private final Simulator simulator = Simulator.start(
            SimulatorSettings.defaults()
                    .withPort(0)
                    .withLatency(Duration.ofSeconds(1))
                    .withNumbers(Set.of(NUMBER, SECOND))
                    .withInboundCallbackUrl(receiver.url()),
            time);
    private final ApiClient client = new ApiClient(simulator);

    @AfterEach
    void stop() {
        simulator.close();
        receiver.close();
    }

    @Test
    void stop_makes_later_messages_from_that_sender_to_that_handset_fail_with_4775() {
        write(PHONE, "Stop");
        assertThat(send(NUMBER, PHONE)).isEqualTo(4775);
        assertThat(send(SECOND, PHONE)).isNull();
        assertThat(send(NUMBER, FRIEND)).isNull();
        assertThat(simulator.phone(PHONE).stopped()).containsExactly(NUMBER);
        assertThat(simulator.phone(PHONE).messages()).hasSize(2);
    }

    @Test
    void stop_arrives_at_the_application_like_any_other_text() {
        write(PHONE, "STOP");
        assertThat(Golden.tree(receiver.all().get(0).body()).findValuesAsText("text"))
                .containsExactly("STOP");
    }

    @Test
    void start_lets_messages_arrive_again() {
        write(PHONE, "STOP");
        write(PHONE, "START");
        assertThat(send(NUMBER, PHONE)).isNull();
        assertThat(simulator.phone(PHONE).stopped()).isEmpty();
    }

    @Test
    void a_group_message_fails_for_the_one_who_stopped_it_alone() {
        write(PHONE, "STOP");
        client.send(ApiClient.textTo(PHONE, FRIEND));
        time.advance(Duration.ofSeconds(3));
        assertThat(simulator.phone(FRIEND).messages()).hasSize(1);
        assertThat(simulator.phone(PHONE).messages()).hasSize(1);
    }

    @Test
    void a_message_on_its_way_when_stop_comes_goes_by_what_holds_when_it_leaves_the_queue() {
        client.send(ApiClient.textTo(PHONE));
        simulator.inbound(InboundDraft.of(PHONE, NUMBER, "STOP"));
        time.advance(Duration.ofSeconds(3));
        assertThat(code()).isEqualTo(4775);
    }

    private void write(String phone, String text) {
        simulator.inbound(InboundDraft.of(phone, NUMBER, text));
        time.advance(Duration.ofSeconds(3));
    }

    private Integer send(String from, String to) {
        client.send(ApiClient.textTo(to).replace(NUMBER, from));
        time.advance(Duration.ofSeconds(3));
        return code();
    }

    private Integer code() {
        List<Message> messages = simulator.messages();
        List<Recipient> recipients = messages.get(messages.size() - 1).recipients();
        return recipients.get(0).errorCode();
    }
}
