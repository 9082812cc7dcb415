/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator;

import static io.github.camelbandwidth.simulator.kit.ApiClient.textTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.domain.Recipient;
import io.github.camelbandwidth.simulator.domain.Status;
import io.github.camelbandwidth.simulator.kit.ApiClient;
import io.github.camelbandwidth.simulator.kit.Golden;
import io.github.camelbandwidth.simulator.kit.Receiver;
import io.github.camelbandwidth.simulator.time.HandMovedTime;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LifeOfAMessageTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final SimulatorSettings SETTINGS =
            SimulatorSettings.defaults().withPort(0);

    private final HandMovedTime time = SimulatorTime.handMoved(Instant.parse("2026-02-01T15:00:00Z"));

    @Test
    void a_message_goes_from_queued_over_sending_and_sent_to_delivered() {
        try (Simulator simulator = Simulator.start(SETTINGS.withLatency(Duration.ofSeconds(1)), time)) {
            new ApiClient(simulator).send(textTo("+19195550142"));
            List<Status> seen = new ArrayList<>(List.of(status(simulator)));
            for (int second = 1; second <= 3; second++) {
                time.advance(Duration.ofSeconds(1));
                seen.add(status(simulator));
            }
            assertThat(seen).containsExactly(Status.QUEUED, Status.SENDING, Status.SENT, Status.DELIVERED);
        }
    }

    @Test
    void a_message_without_latency_ends_by_itself() {
        try (Simulator simulator = Simulator.start(SETTINGS)) {
            new ApiClient(simulator).send(textTo("+19195550142"));
            simulator.awaitIdle(PATIENCE);
            assertThat(status(simulator)).isEqualTo(Status.DELIVERED);
        }
    }

    @Test
    void a_group_message_of_three_with_receipts_gets_a_beginning_and_an_end_for_each() {
        try (Receiver receiver = Receiver.taking();
                Simulator simulator =
                        Simulator.start(SETTINGS.withReceipts(true).withCallbackUrl(receiver.url()))) {
            new ApiClient(simulator).send(textTo("+19195550142", "+15555554432", "+19195550144"));
            simulator.awaitIdle(PATIENCE);
            assertThat(receiver.all())
                    .extracting(received -> Golden.tree(received.body()).path(0))
                    .extracting(event ->
                            event.path("type").asText() + " " + event.path("to").asText())
                    .containsExactlyInAnyOrder(
                            "message-sending +19195550142",
                            "message-sending +15555554432",
                            "message-sending +19195550144",
                            "message-delivered +19195550142",
                            "message-failed +15555554432",
                            "message-delivered +19195550144");
        }
    }

    @Test
    void without_receipts_a_group_message_is_delivered_when_the_carrier_has_it_and_its_failures_are_silent() {
        try (Receiver receiver = Receiver.taking();
                Simulator simulator = Simulator.start(SETTINGS.withCallbackUrl(receiver.url()))) {
            new ApiClient(simulator).send(textTo("+19195550142", "+15555554432", "+15555554770"));
            simulator.awaitIdle(PATIENCE);
            assertThat(receiver.all())
                    .extracting(received -> Golden.tree(received.body()).path(0))
                    .extracting(event ->
                            event.path("type").asText() + " " + event.path("to").asText())
                    .containsExactlyInAnyOrder("message-delivered +19195550142", "message-delivered +15555554770");
        }
    }

    @Test
    void a_message_whose_expiration_passes_before_it_is_sent_fails_with_4360() {
        try (Simulator simulator = Simulator.start(SETTINGS.withLatency(Duration.ofSeconds(10)), time)) {
            String body = textTo("+19195550142").replace("{", "{\"expiration\":\"2026-02-01T15:00:15Z\",");
            assertThat(new ApiClient(simulator).send(body).statusCode()).isEqualTo(202);
            time.advance(Duration.ofSeconds(30));
            assertThat(simulator.messages().get(0).recipients())
                    .extracting(Recipient::status, Recipient::errorCode)
                    .containsExactly(tuple(Status.FAILED, 4360));
        }
    }

    @Test
    void any_four_digits_come_back_as_the_error_code() {
        try (Simulator simulator = Simulator.start(SETTINGS)) {
            new ApiClient(simulator).send(textTo("+15555550042"));
            simulator.awaitIdle(PATIENCE);
            assertThat(simulator.messages().get(0).recipients())
                    .extracting(Recipient::status, Recipient::errorCode)
                    .containsExactly(tuple(Status.FAILED, 42));
        }
    }

    @Test
    void a_long_text_counts_its_segments_in_the_answer() {
        try (Simulator simulator = Simulator.start(SETTINGS)) {
            HttpResponse<String> response =
                    new ApiClient(simulator).send(textTo("+19195550142").replace("A text nobody", "x".repeat(320)));
            assertThat(Golden.tree(response.body()).path("segmentCount").asInt())
                    .isEqualTo(3);
        }
    }

    @Test
    void a_message_whose_sender_went_away_before_the_answer_is_processed_all_the_same() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        try (Socket socket = new Socket()) {
            SimulatorListener listener = new SimulatorListener() {
                @Override
                public void accepted(Message message) {
                    // The request may be here before the thread that has written it knows that it has.
                    await(written);
                    close(socket);
                }

                @Override
                public void moved(Message message) {
                    if (message.hasEnded()) {
                        ended.countDown();
                    }
                }
            };
            try (Simulator simulator = Simulator.start(SETTINGS, SimulatorTime.system(), listener)) {
                // A reset instead of an orderly end, so that the answer cannot be written.
                socket.setSoLinger(true, 0);
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), simulator.port()));
                socket.getOutputStream().write(rawRequest(textTo("+19195550142")));
                written.countDown();
                assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
                simulator.awaitIdle(PATIENCE);
            }
        }
    }

    @Test
    void no_message_moves_before_the_answer_was_written() throws Exception {
        try (Socket socket = new Socket()) {
            List<Integer> read = new CopyOnWriteArrayList<>();
            CountDownLatch ended = new CountDownLatch(1);
            SimulatorListener listener = new SimulatorListener() {
                @Override
                public void moved(Message message) {
                    if (read.isEmpty()) {
                        read.add(firstByte(socket));
                    }
                    if (message.hasEnded()) {
                        ended.countDown();
                    }
                }
            };
            try (Simulator simulator = Simulator.start(SETTINGS, SimulatorTime.system(), listener)) {
                // The listener holds up the thread that answers: an answer not written yet would not come.
                socket.setSoTimeout(5_000);
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), simulator.port()));
                socket.getOutputStream().write(rawRequest(textTo("+19195550142")));
                assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(read).containsExactly((int) 'H');
        }
    }

    @Test
    void a_simulator_full_of_living_messages_says_so_and_not_that_the_accounts_queue_is_full() {
        SimulatorSettings settings = SETTINGS.withMaxMessages(2).withLatency(Duration.ofSeconds(1));
        try (Simulator simulator = Simulator.start(settings, time)) {
            ApiClient client = new ApiClient(simulator);
            client.send(textTo("+19195550142"));
            client.send(textTo("+19195550143"));
            HttpResponse<String> response = client.send(textTo("+19195550144"));
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(Golden.tree(response.body()).path("type").asText()).isEqualTo("simulator-full");
            assertThat(Golden.tree(response.body()).path("description").asText())
                    .contains("2 are under way", "--max-messages");
            time.advance(Duration.ofSeconds(3));
            assertThat(client.send(textTo("+19195550144")).statusCode()).isEqualTo(202);
        }
    }

    @Test
    void messages_that_have_ended_make_room_oldest_first() {
        SimulatorSettings settings = SETTINGS.withMaxMessages(2).withLatency(Duration.ofSeconds(1));
        try (Simulator simulator = Simulator.start(settings, time)) {
            ApiClient client = new ApiClient(simulator);
            for (String number : List.of("+19195550142", "+19195550143", "+19195550144")) {
                assertThat(client.send(textTo(number)).statusCode()).isEqualTo(202);
                time.advance(Duration.ofSeconds(3));
            }
            assertThat(simulator.messages())
                    .extracting(Message::to)
                    .containsExactly(List.of("+19195550143"), List.of("+19195550144"));
        }
    }

    @Test
    void waiting_in_vain_for_idleness_tells_what_is_under_way_without_whole_numbers() {
        try (Simulator simulator = Simulator.start(SETTINGS.withLatency(Duration.ofHours(1)), time)) {
            new ApiClient(simulator).send(textTo("+19195550142"));
            assertThatThrownBy(() -> simulator.awaitIdle(Duration.ofMillis(10)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(
                            "1 message: " + simulator.messages().get(0).id())
                    .hasMessageContaining("***0142 QUEUED")
                    .message()
                    .doesNotContain("19195550142", "nobody else");
        }
    }

    @Test
    void waiting_in_vain_for_idleness_tells_of_webhooks_nobody_took() {
        SimulatorSettings settings = SETTINGS.withCallbackUrl(URI.create("http://127.0.0.1:1"));
        try (Simulator simulator = Simulator.start(settings, time)) {
            new ApiClient(simulator).send(textTo("+19195550142"));
            time.advance(Duration.ZERO);
            assertThatThrownBy(() -> simulator.awaitIdle(Duration.ofMillis(10)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("whose webhook has not been acknowledged");
        }
    }

    @Test
    void the_answer_carries_an_id_of_the_vendors_shape_made_of_its_time() {
        try (Simulator simulator = Simulator.start(SETTINGS, time)) {
            JsonNode answer = Golden.tree(
                    new ApiClient(simulator).send(textTo("+19195550142")).body());
            assertThat(answer.path("id").asText()).matches("1769958000000[a-z0-9]{16}");
            assertThat(answer.path("time").asText()).isEqualTo("2026-02-01T15:00:00.000Z");
        }
    }

    @Test
    void a_recipient_given_as_a_string_comes_back_as_an_array() {
        try (Simulator simulator = Simulator.start(SETTINGS)) {
            String body = textTo("+19195550142").replace("[", "").replace("]", "");
            JsonNode answer = Golden.tree(new ApiClient(simulator).send(body).body());
            assertThat(answer.path("to")).hasToString("[\"+19195550142\"]");
        }
    }

    @Test
    void a_listener_that_throws_changes_nothing() {
        SimulatorListener listener = new SimulatorListener() {
            @Override
            public void accepted(Message message) {
                throw new IllegalStateException("planned");
            }

            @Override
            public void moved(Message message) {
                throw new AssertionError("planned");
            }
        };
        try (Simulator simulator = Simulator.start(SETTINGS, SimulatorTime.system(), listener)) {
            assertThat(new ApiClient(simulator).send(textTo("+19195550142")).statusCode())
                    .isEqualTo(202);
            simulator.awaitIdle(PATIENCE);
            assertThat(status(simulator)).isEqualTo(Status.DELIVERED);
        }
    }

    @Test
    void a_simulator_that_was_asked_nothing_is_idle() {
        try (Simulator simulator = Simulator.start(SETTINGS)) {
            simulator.awaitIdle(PATIENCE);
            assertThat(simulator.messages()).isEmpty();
        }
    }

    private static Status status(Simulator simulator) {
        return simulator.messages().get(0).recipients().get(0).status();
    }

    private static byte[] rawRequest(String body) {
        String head =
                "POST /api/v2/users/9900000/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json"
                        + "\r\nAuthorization: " + ApiClient.basic("username", "password") + "\r\nContent-Length: "
                        + body.length() + "\r\n\r\n";
        return (head + body).getBytes(StandardCharsets.US_ASCII);
    }

    private static int firstByte(Socket socket) {
        try {
            return socket.getInputStream().read();
        } catch (IOException e) {
            return -1;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
