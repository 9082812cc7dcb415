/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.domain.Status;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opentest4j.AssertionFailedError;

class MessageAwaitTest {
    @RegisterExtension
    final SimulatorExtension simulator = SimulatorExtension.builder()
            .handMovedTime(Instant.parse("2026-02-01T15:00:00Z"))
            .build();

    @Test
    void every_word_chooses() {
        send("+19195550142", "table 7");
        String id = simulator.awaitMessage().delivered().id();
        Message message = simulator
                .awaitMessage()
                .to("+19195550142")
                .from("+19195550100")
                .withTag("table 7")
                .withText("ready")
                .withId(id)
                .ofApplication("93de2206-9669-4e07-948d-329f4b722ee2")
                .ofAccount("9900000")
                .sent();
        assertThat(message.id()).isEqualTo(id);
    }

    @Test
    void several_are_waited_for() {
        send("+19195550142", "table 7");
        send("+19195550143", "table 8");
        assertThat(simulator.awaitMessage().all(2, Status.DELIVERED)).hasSize(2);
    }

    @Test
    void one_that_does_not_come_is_told_with_what_came_instead_and_without_numbers() {
        send("+15555554432", "table 7");
        simulator.awaitMessage().failed();
        assertFails(
                () -> simulator
                        .awaitMessage()
                        .to("+15555554432")
                        .within(Duration.ofMillis(1))
                        .delivered(),
                "Expected 1 message to ***4432, delivered within PT0.001S, but 1 message matched: Message[",
                "***4432 FAILED 4432");
    }

    @Test
    void one_of_another_tag_is_told_with_the_tags_there_were() {
        send("+19195550142", "table 7");
        assertFails(
                () -> simulator
                        .awaitMessage()
                        .withTag("table 8")
                        .within(Duration.ofMillis(1))
                        .accepted(),
                "with tag table 8 within",
                "none matched",
                "***0142",
                "with tag table 7");
    }

    @Test
    void one_that_failed_with_another_code_is_told() {
        send("+15555554432", "table 7");
        assertFails(
                () -> simulator.awaitMessage().failedWith(4470),
                "Expected 1 message of any kind, failed with 4470, but there was Message[",
                "***4432 FAILED 4432");
    }

    @Test
    void one_that_should_not_be_there_is_told() {
        send("+19195550142", "table 7");
        simulator.awaitMessage().to("+19195550143").absent();
        assertFails(() -> simulator.awaitMessage().to("+19195550142").absent(), "Expected no message to ***0142");
    }

    @Test
    void outside_of_tests_there_is_no_simulator() {
        assertThatThrownBy(() -> new SimulatorExtension().simulator())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("@RegisterExtension");
    }

    private void send(String number, String tag) {
        assertThat(Sender.send(simulator.baseUrl(), number, tag)).isEqualTo(202);
    }

    private static void assertFails(ThrowingCallable call, String... parts) {
        assertThatThrownBy(call)
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContainingAll(parts)
                .message()
                .doesNotContain("+1919", "+1555", "ready");
    }
}
