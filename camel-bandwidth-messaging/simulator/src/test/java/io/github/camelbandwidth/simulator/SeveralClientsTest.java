/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.domain.Status;
import io.github.camelbandwidth.simulator.kit.ApiClient;
import io.github.camelbandwidth.simulator.kit.Golden;
import io.github.camelbandwidth.simulator.kit.Receiver;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SeveralClientsTest {

    @Provide
    Arbitrary<List<Set<String>>> sends() {
        Arbitrary<String> numbers = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 9999).map("+1919555%04d"::formatted),
                Arbitraries.integers().between(0, 9999).map("+1555555%04d"::formatted));
        return numbers.set().ofMinSize(1).ofMaxSize(4).list().ofMinSize(1).ofMaxSize(40);
    }

    @Property(tries = 10)
    void whatever_several_clients_send_each_recipient_gets_one_final_event_and_no_step_is_illegal(
            @ForAll("sends") List<Set<String>> sends) {
        ConcurrentLinkedQueue<Message> seen = new ConcurrentLinkedQueue<>();
        SimulatorListener listener = new SimulatorListener() {
            @Override
            public void accepted(Message message) {
                seen.add(message);
            }

            @Override
            public void moved(Message message) {
                seen.add(message);
            }
        };
        try (Receiver receiver = Receiver.taking();
                Simulator simulator = Simulator.start(
                        SimulatorSettings.defaults()
                                .withPort(0)
                                .withReceipts(true)
                                .withCallbackUrl(receiver.url()),
                        SimulatorTime.system(),
                        listener)) {
            ApiClient client = new ApiClient(simulator);
            sends.parallelStream().forEach(to -> assertThat(client.send(ApiClient.textTo(to.toArray(String[]::new)))
                            .statusCode())
                    .isEqualTo(202));
            simulator.awaitIdle(Duration.ofSeconds(60));
            int recipients = sends.stream().mapToInt(Set::size).sum();
            assertThat(receiver.all().stream()
                            .filter(received -> !received.body().contains("message-sending"))
                            .map(SeveralClientsTest::messageAndRecipient))
                    .hasSize(recipients)
                    .doesNotHaveDuplicates();
            assertThat(simulator.messages()).hasSameSizeAs(sends).allMatch(Message::hasEnded);
            assertLegal(seen);
        }
    }

    private static void assertLegal(Iterable<Message> seen) {
        Map<String, Message> last = new HashMap<>();
        for (Message message : seen) {
            Message before = last.put(message.id(), message);
            if (before != null) {
                IntStream.range(0, message.to().size()).forEach(i -> {
                    Status from = before.recipients().get(i).status();
                    Status to = message.recipients().get(i).status();
                    assertThat(from == to || from.mayBecome(to)).isTrue();
                });
            }
        }
    }

    private static String messageAndRecipient(Receiver.Received received) {
        var event = Golden.tree(received.body()).path(0);
        return event.path("message").path("id").asText() + event.path("to").asText();
    }
}
