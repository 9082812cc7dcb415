/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.simulator.domain.Account;
import io.github.camelbandwidth.simulator.domain.Application;
import io.github.camelbandwidth.simulator.domain.Credentials;
import io.github.camelbandwidth.simulator.domain.InboundDraft;
import io.github.camelbandwidth.simulator.domain.InboundFile;
import io.github.camelbandwidth.simulator.domain.InboundMessage;
import io.github.camelbandwidth.simulator.kit.ApiClient;
import io.github.camelbandwidth.simulator.kit.Golden;
import io.github.camelbandwidth.simulator.kit.Media;
import io.github.camelbandwidth.simulator.kit.Receiver;
import io.github.camelbandwidth.simulator.media.MediaSettings;
import io.github.camelbandwidth.simulator.time.HandMovedTime;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InboundMediaTest {
    private static final String PHONE = "+19195550142";
    private static final String NUMBER = "+19195550100";
    private static final String OTHERS = "+19195550101";
    private static final InboundDraft PICTURE = InboundDraft.of(PHONE, NUMBER, "Look")
            .withMedia(List.of("https://media.example.com/cat.png"))
            .withFiles(List.of(file("cat & dog.png", "one"), file("cat & dog.png", "two")));

    private final HandMovedTime time = SimulatorTime.handMoved(Instant.parse("2026-02-01T15:00:00Z"));
    private final Receiver receiver = Receiver.taking();
    private final SimulatorSettings settings =
            SimulatorSettings.defaults().withPort(0).withNumbers(Set.of(NUMBER)).withCallbackUrl(receiver.url());

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void the_event_tells_urls_at_which_the_bytes_are_for_two_days() {
        try (Simulator simulator = Simulator.start(settings, time)) {
            String id = simulator.inbound(PICTURE).get(0).id();
            JsonNode media = event().path("message").path("media");
            String base = simulator.baseUrl() + "/users/9900000/media/" + id;
            assertThat(media.toString())
                    .isEqualTo("[\"https://media.example.com/cat.png\",\"" + base + "/0/cat%20%26%20dog.png\",\"" + base
                            + "/1/cat%20%26%20dog.png\"]");
            HttpResponse<String> second = get(simulator, media.path(2).asText(), "username");
            assertThat(second.body()).isEqualTo("two");
            assertThat(second.headers().firstValue("Content-Type")).contains("image/png");
            time.advance(Duration.ofDays(2));
            assertThat(get(simulator, media.path(2).asText(), "username").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void each_application_of_a_group_finds_the_files_among_its_own_accounts_media() {
        try (Simulator simulator = Simulator.start(settings, time)) {
            simulator.put(Account.of("9900001", new Credentials("other", "password")));
            simulator.put(Application.of("other", "9900001").withNumbers(Set.of(OTHERS)));
            List<InboundMessage> messages = simulator.inbound(PICTURE.withTo(List.of(NUMBER, OTHERS)));
            String first = messages.get(0).media().get(1);
            String second = messages.get(1).media().get(1);
            assertThat(first).contains("/users/9900000/media/" + messages.get(0).id() + "/0/");
            assertThat(second)
                    .contains("/users/9900001/media/" + messages.get(1).id() + "/0/");
            assertThat(get(simulator, first, "username").body()).isEqualTo("one");
            assertThat(get(simulator, second, "other").body()).isEqualTo("one");
            assertThat(get(simulator, second, "username").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void behind_another_name_the_event_tells_that_name_and_sending_the_file_on_works_with_either() {
        URI known = URI.create("http://simulator.example:18085");
        try (Simulator simulator = Simulator.start(settings.withPublicUrl(known).withReceipts(true), time)) {
            String id = simulator.inbound(PICTURE).get(0).id();
            String path = "/api/v2/users/9900000/media/" + id + "/0/cat%20%26%20dog.png";
            assertThat(event().path("message").path("media").path(1).asText()).isEqualTo(known + path);
            for (URI base : List.of(known, URI.create(simulator.baseUrl()))) {
                send(simulator, base.resolve(path));
                send(simulator, base.resolve(path.replace("/0/", "/7/")));
            }
            time.advance(Duration.ZERO);
            assertThat(simulator.messages())
                    .extracting(message -> message.recipients().get(0).errorCode())
                    .containsExactly(null, 4410, null, 4410);
        }
    }

    @Test
    void a_handset_shows_the_urls_of_what_it_has_sent() {
        try (Simulator simulator = Simulator.start(settings, time)) {
            List<InboundMessage> messages = simulator.inbound(PICTURE);
            assertThat(simulator.phone(PHONE).messages().get(0).media())
                    .isEqualTo(messages.get(0).media());
        }
    }

    @Test
    void a_picture_alone_is_a_message() {
        try (Simulator simulator = Simulator.start(settings, time)) {
            simulator.inbound(
                    new InboundDraft(PHONE, List.of(NUMBER), null, List.of(), List.of(file("a.png", "a")), null));
            assertThat(event().path("message").path("text").asText("missing")).isEmpty();
        }
    }

    @Test
    void when_there_is_no_room_for_all_files_nothing_is_received_and_nothing_kept() {
        MediaSettings oneBlock = MediaSettings.defaults().withMaxTotalBytes(4096);
        try (Simulator simulator = Simulator.start(settings.withMedia(oneBlock), time)) {
            assertThatThrownBy(() -> simulator.inbound(PICTURE))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("room for media is full");
            assertThat(simulator.inboundMessages()).isEmpty();
            assertThat(simulator.phone(PHONE).messages()).isEmpty();
            assertThat(new Media(simulator).list().body()).isEqualTo("[]");
        }
    }

    @Test
    void with_room_for_no_message_the_files_are_not_kept_either() {
        try (Simulator simulator =
                Simulator.start(settings.withMaxMessages(1).withCallbackUrl(URI.create("http://127.0.0.1:1")), time)) {
            simulator.inbound(PICTURE);
            assertThatThrownBy(() -> simulator.inbound(PICTURE)).hasMessageContaining("No room for another");
            assertThat(Golden.tree(new Media(simulator).list().body())).hasSize(2);
        }
    }

    @Test
    void names_and_types_that_no_url_and_no_header_can_hold_are_refused() {
        for (String name : List.of("", "a/b", "..", "a\nb", "x".repeat(256))) {
            assertThatThrownBy(() -> new InboundFile(name, null, new byte[0]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("'name' of a file must");
        }
        assertThatThrownBy(() -> new InboundFile("a.png", "image/png\r\nX: y", new byte[0]))
                .hasMessage("'contentType' of a file must be a media type such as image/png");
    }

    private JsonNode event() {
        time.advance(Duration.ZERO);
        return Golden.tree(receiver.all().get(0).body()).path(0);
    }

    private static HttpResponse<String> get(Simulator simulator, String url, String user) {
        return new ApiClient(simulator)
                .exchange(HttpRequest.newBuilder(URI.create(url))
                        .header("Authorization", ApiClient.basic(user, "password")));
    }

    private static void send(Simulator simulator, URI media) {
        String text = ApiClient.textTo("+19195550143");
        new ApiClient(simulator).send(text.replace("\"text\"", "\"media\":[\"" + media + "\"],\"text\""));
    }

    private static InboundFile file(String name, String text) {
        return new InboundFile(name, "image/png", text.getBytes(UTF_8));
    }
}
