/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator;

import static io.github.camelbandwidth.simulator.kit.ApiClient.textTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.simulator.kit.ApiClient;
import io.github.camelbandwidth.simulator.kit.Contract;
import io.github.camelbandwidth.simulator.kit.Contract.Answered;
import io.github.camelbandwidth.simulator.kit.Contract.Asked;
import io.github.camelbandwidth.simulator.kit.ControlClient;
import io.github.camelbandwidth.simulator.kit.Golden;
import io.github.camelbandwidth.simulator.kit.OpenApi;
import io.github.camelbandwidth.simulator.time.Loop;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.ext.web.Route;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file says all the server does and nothing else; every other test holds what goes over the wire against it. */
class OpenApiTest {
    private static final SimulatorSettings SETTINGS =
            SimulatorSettings.defaults().withPort(0);

    @Test
    void every_route_is_described_and_what_is_described_is_a_route() {
        Set<String> described = OpenApi.operations().stream()
                .map(operation -> operation.replaceAll("\\{\\w+}", "{}"))
                .collect(toCollection(TreeSet::new));
        assertThat(described).isEqualTo(routes());
    }

    @Test
    void the_file_is_served() throws IOException {
        try (Simulator simulator = Simulator.start(SETTINGS);
                InputStream file = Simulator.class.getResourceAsStream("control/openapi.yaml")) {
            assertThat(new ControlClient(simulator)
                            .call("GET", "openapi.yaml", "")
                            .body())
                    .isEqualTo(new String(file.readAllBytes(), UTF_8));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "message-delivered.json",
                "message-delivered-mms.json",
                "message-delivered-mms-channel.json",
                "message-delivered-rbm.json",
                "message-failed.json",
                "message-failed-sms-channel.json",
                "message-read.json",
                "message-received.json",
                "message-received-group.json",
                "message-sending.json",
                "message-sent.json"
            })
    void the_golden_events_are_as_described(String name) {
        assertThat(Contract.violations(Golden.text("events/" + name))).isEmpty();
    }

    @Test
    void an_answer_with_a_misspelt_field_would_be_seen() {
        assertThat(violations(textTo("+19195550142"), 202, Golden.text("send/accepted-minimal.json")))
                .isEmpty();
        assertThat(violations(
                        textTo("+19195550142"),
                        202,
                        Golden.text("send/accepted-minimal.json").replace("owner", "ownr")))
                .hasSize(2);
    }

    @Test
    void a_request_that_should_not_have_been_taken_would_be_seen() {
        String wrong = textTo("+19195550142").replace("from", "form");
        assertThat(violations(wrong, 202, Golden.text("send/accepted-minimal.json")))
                .singleElement()
                .asString()
                .contains("request", "from");
        assertThat(violations(wrong, 400, Golden.text("errors/400-field.json"))).isEmpty();
    }

    @Test
    void a_status_that_is_not_described_would_be_seen() {
        assertThat(violations(textTo("+19195550142"), 418, "")).hasSize(1);
    }

    @Test
    void a_webhook_with_a_misspelt_field_would_be_seen() {
        String event = Golden.text("events/message-delivered.json");
        assertThat(Contract.violations(event.replace("segmentCount", "segments")))
                .isNotEmpty();
    }

    private static List<String> violations(String request, int status, String answer) {
        URI uri = URI.create("http://127.0.0.1/api/v2/users/" + ApiClient.ACCOUNT + "/messages");
        return Contract.violations(
                new Asked("POST", uri, header -> Optional.of("application/json"), request),
                new Answered(status, header -> Optional.of("application/json"), answer));
    }

    private static Set<String> routes() {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        try {
            Loop loop = new Loop(vertx);
            SimulatorTime time = SimulatorTime.system();
            return loop
                    .call(() -> new Engine(vertx, loop, SETTINGS, time, SimulatorListener.silent()))
                    .routes()
                    .stream()
                    .flatMap(OpenApiTest::operations)
                    .collect(toCollection(TreeSet::new));
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    // What has no method refuses what nothing else answers; what takes all that begins with it ends with a slash.
    // The page is for people, and not described.
    private static Stream<String> operations(Route route) {
        return route.methods() == null || !route.getPath().matches("/(api|simulator)/.*")
                ? Stream.of()
                : route.methods().stream()
                        .map(method -> method + " " + route.getPath().replaceAll(":\\w+|(?<=/)$", "{}"));
    }
}
