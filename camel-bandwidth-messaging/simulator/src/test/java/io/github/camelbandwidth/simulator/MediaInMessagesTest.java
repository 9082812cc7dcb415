/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.simulator.domain.Account;
import io.github.camelbandwidth.simulator.domain.Credentials;
import io.github.camelbandwidth.simulator.domain.Recipient;
import io.github.camelbandwidth.simulator.kit.ApiClient;
import io.github.camelbandwidth.simulator.kit.Golden;
import io.github.camelbandwidth.simulator.kit.Media;
import io.github.camelbandwidth.simulator.kit.RawClient;
import io.github.camelbandwidth.simulator.kit.Receiver;
import io.github.camelbandwidth.simulator.time.HandMovedTime;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaInMessagesTest {
    private static final String NUMBER = "+19195550142";

    private final HandMovedTime time = SimulatorTime.handMoved(Instant.parse("2026-02-01T15:00:00Z"));
    private final Simulator simulator =
            Simulator.start(SimulatorSettings.defaults().withPort(0).withReceipts(true), time);
    private final Media media = new Media(simulator);

    @BeforeEach
    void store() {
        media.put("menu.png", "soup");
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void a_picture_that_is_there_arrives() {
        send(NUMBER, own("menu.png"));
        assertThat(errorCodes()).isEmpty();
    }

    @Test
    void a_picture_that_is_not_there_fails_with_4410_for_everyone() {
        try (Receiver receiver = Receiver.taking()) {
            simulator.callbackUrl(receiver.url());
            send(NUMBER + "\",\"+19195550143", own("menu.png") + "\",\"" + own("other.png"));
            assertThat(errorCodes()).containsExactly(4410, 4410);
            assertThat(receiver.all())
                    .extracting(received -> Golden.tree(received.body()).path(0))
                    .filteredOn(event -> event.path("type").asText().equals("message-failed"))
                    .hasSize(2)
                    .allMatch(event -> event.path("errorCode").asInt() == 4410
                            && event.path("description").asText().equals("media-unavailable"));
        }
    }

    @Test
    void a_picture_that_has_expired_fails_with_4410_whatever_the_number_stands_for() {
        time.advance(Duration.ofDays(2));
        send("+15555554432", own("menu.png").replace("127.0.0.1", "localhost"));
        assertThat(errorCodes()).containsExactly(4410);
    }

    @ParameterizedTest
    @ValueSource(strings = {"simulator:8085", "my_simulator:8085"})
    void a_picture_is_known_by_every_name_media_were_asked_for_at(String name) throws IOException {
        try (RawClient client = new RawClient(simulator)) {
            client.write(("GET /api/v2/users/9900000/media HTTP/1.1\r\nHost: " + name
                            + "\r\nConnection: close\r\nAuthorization: " + ApiClient.basic("username", "password")
                            + "\r\n\r\n")
                    .getBytes(US_ASCII));
            assertThat(client.rest()).contains("http://" + name + "/api/v2/users/9900000/media/menu.png");
        }
        send(NUMBER, "http://" + name + "/api/v2/users/9900000/media/other.png");
        assertThat(errorCodes()).containsExactly(4410);
    }

    @Test
    void a_picture_at_a_name_used_without_credentials_is_one_from_elsewhere() throws IOException {
        try (RawClient client = new RawClient(simulator)) {
            client.write("GET /api/v2/users/9900000/media HTTP/1.1\r\nHost: stranger:8085\r\nConnection: close\r\n\r\n"
                    .getBytes(US_ASCII));
            assertThat(client.rest()).startsWith("HTTP/1.1 401");
        }
        send(NUMBER, "http://stranger:8085/api/v2/users/9900000/media/other.png");
        assertThat(errorCodes()).isEmpty();
    }

    @Test
    void a_picture_of_another_account_is_not_to_be_had() {
        simulator.put(Account.of("9911111", new Credentials("username", "password")));
        ApiClient client = new ApiClient(simulator);
        client.exchange(client.request("/users/9911111/media/menu.png").PUT(BodyPublishers.ofString("soup")));
        send(NUMBER, own("menu.png").replace("9900000", "9911111"));
        assertThat(errorCodes()).containsExactly(4410);
    }

    @Test
    void a_picture_from_elsewhere_is_never_fetched_and_arrives() {
        try (Receiver elsewhere = Receiver.answering(404)) {
            send(NUMBER, elsewhere.url().toString());
            assertThat(errorCodes()).isEmpty();
            assertThat(elsewhere.all()).isEmpty();
        }
    }

    private String own(String name) {
        return simulator.baseUrl() + "/users/9900000/media/" + name;
    }

    private void send(String to, String urls) {
        String body = ApiClient.textTo(to).replace("\"text\"", "\"media\":[\"" + urls + "\"],\"text\"");
        assertThat(new ApiClient(simulator).send(body).statusCode()).isEqualTo(202);
        time.advance(Duration.ZERO);
    }

    private List<Integer> errorCodes() {
        return simulator.messages().get(0).recipients().stream()
                .map(Recipient::errorCode)
                .filter(Objects::nonNull)
                .toList();
    }
}
