/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import io.github.camelbandwidth.testkit.FaultyServer;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.Reply;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.apache.camel.ServiceStatus;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether the account can be used, as Camel's health checks tell it. */
class HealthTest {
    private static final String PAGE = "{\"totalCount\": 0, \"pageInfo\": {}, \"messages\": []}";

    private final SendRig rig = SendRig.start();

    @AfterEach
    void stop() {
        rig.close();
    }

    private HealthCheckRepository producers() {
        return HealthCheckHelper.getHealthCheckRepository(rig.context, "producers", HealthCheckRepository.class);
    }

    private void route(String id, String uri) throws Exception {
        rig.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:" + id).routeId(id).to(uri);
            }
        });
    }

    private List<HealthCheck.Result> readiness() {
        Collection<HealthCheck.Result> all = HealthCheckHelper.invokeReadiness(rig.context, "full");
        return all.stream()
                .filter(result -> result.getCheck().getId().startsWith("producer:bandwidth-messaging"))
                .toList();
    }

    private void start(FaultyServer server) throws Exception {
        rig.component.getClientConfiguration().setBaseUrl(server.baseUrl());
        producers().setEnabled(true);
        route("remind", "bandwidth-messaging:messages?to=%2B19195550101");
    }

    private HealthCheck.Result check(FaultyServer server) throws Exception {
        start(server);
        assertThat(readiness()).hasSize(1);
        return readiness().get(0);
    }

    @Test
    void checks_of_producers_are_off_unless_the_application_wants_them() throws Exception {
        route("remind", "bandwidth-messaging:messages");

        assertThat(readiness()).isEmpty();
        assertThat(rig.server.requests()).isEmpty();
    }

    @Test
    void an_account_that_can_be_used_is_up_and_nothing_was_written() throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.json(200, PAGE))) {
            HealthCheck.Result result = check(server);

            assertThat(result.getState()).isEqualTo(HealthCheck.State.UP);
            assertThat(result.getCheck().getId()).isEqualTo("producer:bandwidth-messaging-9900000");
            assertThat(result.getDetails())
                    .containsEntry("account", "9900000")
                    .containsEntry("service.status.code", 200);
            assertThat(server.requests())
                    .singleElement()
                    .asString()
                    .startsWith("GET /api/v2/users/9900000/messages?fromDateTime=2026-02-01T14%3A59%3A00Z&limit=1&");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "401, DOWN,    username",
        "403, DOWN,    needs access to the Messaging API",
        "404, DOWN,    baseUrl",
        "400, DOWN,    refuses",
        "302, DOWN,    refuses",
        "429, UNKNOWN, too often",
        "500, DOWN,    fails",
        "503, DOWN,    fails"
    })
    void an_error_of_the_api_says_what_would_be_right(int status, HealthCheck.State state, String words)
            throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.json(status, Golden.read("errors/500.json")))) {
            HealthCheck.Result result = check(server);

            assertThat(result.getState()).isEqualTo(state);
            assertThat(result.getMessage())
                    .hasValueSatisfying(
                            message -> assertThat(message).contains(words).contains("(" + status + ")"));
            assertThat(result.getDetails()).containsEntry("service.status.code", status);
        }
    }

    @Test
    void an_answer_that_is_not_the_apis_is_down() throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.status(200, "text/html", "<h1>Welcome</h1>"))) {
            HealthCheck.Result result = check(server);

            assertThat(result.getState()).isEqualTo(HealthCheck.State.DOWN);
            assertThat(result.getMessage().orElse("")).contains("baseUrl");
        }
    }

    @Test
    void an_api_that_is_not_there_is_down() throws Exception {
        FaultyServer gone = FaultyServer.start();
        gone.close();

        HealthCheck.Result result = check(gone);

        assertThat(result.getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(result.getMessage().orElse("")).contains("No answer came").contains("refused");
    }

    @Test
    void probes_each_second_ask_the_api_twice_a_minute() throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.json(401, "{}"), Reply.json(200, PAGE))) {
            check(server);
            for (int second = 1; second < 30; second++) {
                rig.time.advance(Duration.ofSeconds(1));
                assertThat(readiness())
                        .extracting(HealthCheck.Result::getState)
                        .containsExactly(HealthCheck.State.DOWN);
            }
            assertThat(server.requests()).hasSize(1);

            rig.time.advance(Duration.ofSeconds(1));

            assertThat(readiness()).extracting(HealthCheck.Result::getState).containsExactly(HealthCheck.State.UP);
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void producers_of_one_account_share_a_check_until_the_last_one_stops() throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.json(200, PAGE))) {
            check(server);
            route("another", "bandwidth-messaging:messages?tag=another");
            assertThat(readiness()).hasSize(1);

            rig.context.getRouteController().stopRoute("remind");
            assertThat(readiness()).hasSize(1);

            rig.context.getRouteController().stopRoute("another");
            assertThat(rig.context.getRouteController().getRouteStatus("another"))
                    .isEqualTo(ServiceStatus.Stopped);
            assertThat(readiness()).isEmpty();
        }
    }

    @Test
    void another_user_of_the_account_has_a_check_of_its_own() throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.json(200, PAGE))) {
            check(server);
            route("another", "bandwidth-messaging:messages?username=planted-other");

            assertThat(readiness())
                    .extracting(result -> result.getCheck().getId())
                    .containsExactlyInAnyOrder(
                            "producer:bandwidth-messaging-9900000", "producer:bandwidth-messaging-9900000-2");
        }
    }

    @Test
    void a_component_can_leave_its_checks_out() throws Exception {
        rig.component.setHealthCheckProducerEnabled(false);
        try (FaultyServer server = FaultyServer.start(Reply.json(401, "{}"))) {
            start(server);

            assertThat(readiness()).isEmpty();
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void it_is_no_check_of_liveness() throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.json(401, "{}"))) {
            check(server);

            assertThat(HealthCheckHelper.invokeLiveness(rig.context, "full"))
                    .noneMatch(result -> result.getCheck().getId().contains("bandwidth"));
        }
    }

    @Test
    void neither_credentials_nor_numbers_are_in_what_it_tells() throws Exception {
        String answer = "{\"type\": \"unauthorized\", \"description\": \"username of +19195550142\"}";
        try (FaultyServer server = FaultyServer.start(Reply.json(401, answer))) {
            rig.component.getClientConfiguration().setUsername("planted-username");

            HealthCheck.Result result = check(server);

            assertThat(result.getMessage() + " " + result.getDetails() + " " + result.getError())
                    .doesNotContain("planted")
                    .doesNotContain("0142")
                    .doesNotContain("Basic");
        }
    }

    @ParameterizedTest
    @CsvSource({"password, UP", "planted-wrong, DOWN"})
    void the_simulator_tells_right_credentials_from_wrong_ones(String password, HealthCheck.State state)
            throws Exception {
        try (Simulator simulator = Simulator.start(SimulatorSettings.defaults().withPort(0))) {
            rig.component.getClientConfiguration().setBaseUrl(simulator.baseUrl());
            rig.component.getClientConfiguration().setPassword(password);
            producers().setEnabled(true);
            route("remind", "bandwidth-messaging:messages");

            assertThat(readiness()).extracting(HealthCheck.Result::getState).containsExactly(state);
        }
    }
}
