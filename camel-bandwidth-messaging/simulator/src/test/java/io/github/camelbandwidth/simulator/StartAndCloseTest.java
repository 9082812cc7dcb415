/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator;

import static io.github.camelbandwidth.simulator.kit.ApiClient.textTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelbandwidth.simulator.kit.ApiClient;
import io.github.camelbandwidth.simulator.kit.Receiver;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import io.github.camelbandwidth.simulator.webhook.WebhookSettings;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartAndCloseTest {
    private static final SimulatorSettings SETTINGS =
            SimulatorSettings.defaults().withPort(0);

    @Test
    void the_base_url_names_the_port_it_really_listens_on() {
        try (Simulator simulator = Simulator.start(SETTINGS)) {
            assertThat(simulator.port()).isPositive();
            assertThat(simulator.baseUrl()).isEqualTo("http://127.0.0.1:" + simulator.port() + "/api/v2");
        }
    }

    @Test
    void a_taken_port_is_told_in_plain_words() {
        try (Simulator simulator = Simulator.start(SETTINGS)) {
            assertThatThrownBy(() -> Simulator.start(SETTINGS.withPort(simulator.port())))
                    .isInstanceOf(SimulatorStartException.class)
                    .hasMessageContaining("Cannot listen on port " + simulator.port() + " of 127.0.0.1: it is taken");
        }
    }

    @Test
    void closing_leaves_no_thread_behind() throws Exception {
        ThreadGroup group = new ThreadGroup("closing_leaves_no_thread_behind");
        runIn(group, StartAndCloseTest::useOnce);
        assertThat(threads(group)).isEmpty();
    }

    @Test
    void a_start_that_fails_leaves_no_thread_behind() throws Exception {
        ThreadGroup group = new ThreadGroup("a_start_that_fails_leaves_no_thread_behind");
        try (Simulator simulator = Simulator.start(SETTINGS)) {
            runIn(group, () -> assertThatThrownBy(() -> Simulator.start(SETTINGS.withPort(simulator.port())))
                    .isInstanceOf(SimulatorStartException.class));
        }
        assertThat(threads(group)).isEmpty();
    }

    @Test
    @SuppressWarnings("NullAway") // What is not allowed: a fault in the middle of the start.
    void a_start_that_fails_half_way_leaves_no_thread_behind_and_its_time_free() throws InterruptedException {
        ThreadGroup group = new ThreadGroup("a_start_that_fails_half_way");
        SimulatorTime time = SimulatorTime.handMoved(Instant.parse("2026-02-01T15:00:00Z"));
        Thread user = new Thread(
                group, () -> assertThatThrownBy(() -> Simulator.start(SETTINGS.withWebhooks(null), time)), "user");
        user.start();
        user.join();
        assertThat(threads(group)).isEmpty();
        try (Simulator simulator = Simulator.start(SETTINGS, time)) {
            assertThat(simulator.messages()).isEmpty();
        }
    }

    @Test
    void closing_twice_is_closing_once() {
        Simulator simulator = Simulator.start(SETTINGS);
        simulator.close();
        simulator.close();
        assertThatThrownBy(simulator::messages)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The simulator is closed");
    }

    @Test
    void closing_does_not_wait_for_a_receiver_that_does_not_answer() throws InterruptedException {
        try (Receiver receiver = Receiver.with((number, request) -> {})) {
            Simulator simulator = Simulator.start(SETTINGS.withCallbackUrl(receiver.url()));
            new ApiClient(simulator).send(textTo("+19195550142"));
            receiver.take();
            simulator.close();
            assertThat(receiver.all()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://localhost/x",
                "/relative",
                "http:///x",
                "http://user:secret@localhost/",
                "mailto:x",
                "http://127.0.0.1:99999/secret",
                "http://127.0.0.1:0/secret"
            })
    void a_callback_url_that_cannot_be_called_is_refused_without_repeating_it(String url) {
        assertThatThrownBy(() -> SETTINGS.withCallbackUrl(URI.create(url)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The callback URL must")
                .message()
                .doesNotContain("secret");
    }

    @Test
    void settings_out_of_range_are_refused() {
        List<Runnable> wrong = List.of(
                () -> SETTINGS.withPort(-1),
                () -> SETTINGS.withPort(65_536),
                () -> SETTINGS.withHost(" "),
                () -> SETTINGS.withAccount(""),
                () -> SETTINGS.withUsername("a:b"),
                () -> SETTINGS.withPassword(""),
                () -> SETTINGS.withApplicationId(" "),
                () -> SETTINGS.withCallbackUsername("a:b"),
                () -> WebhookSettings.defaults().withTimeout(Duration.ZERO),
                () -> WebhookSettings.defaults().withTimeout(Duration.ofHours(1).plusMillis(1)),
                () -> WebhookSettings.defaults().withMaxInFlight(0),
                () -> SETTINGS.withMaxMessages(0),
                () -> SETTINGS.withMaxAttempts(0),
                () -> SETTINGS.withLatency(Duration.ofMillis(-1)),
                () -> SETTINGS.withLatency(Duration.ofDays(366).plusNanos(1)));
        assertThat(wrong)
                .allSatisfy(setting -> assertThatThrownBy(setting::run).isInstanceOf(IllegalArgumentException.class));
    }

    @Test
    void settings_at_the_edge_of_their_range_are_taken() {
        WebhookSettings webhooks = WebhookSettings.defaults();
        assertThat(webhooks.withTimeout(Duration.ofMillis(1)).timeout()).isEqualTo(Duration.ofMillis(1));
        assertThat(webhooks.withTimeout(Duration.ofHours(1)).timeout()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void no_password_is_in_the_text_form_of_settings() {
        SimulatorSettings settings = SETTINGS.withPassword("hidden")
                .withCallbackUrl(URI.create("http://localhost/hidden"))
                .withCallbackUsername("hook")
                .withCallbackPassword("hidden");
        assertThat(settings).asString().doesNotContain("hidden");
    }

    @Test
    void the_defaults_are_the_documented_ones() {
        SimulatorSettings defaults = SimulatorSettings.defaults();
        assertThat(defaults.host()).isEqualTo("127.0.0.1");
        assertThat(defaults.port()).isEqualTo(8085);
        assertThat(defaults.account()).isEqualTo("9900000");
        assertThat(defaults.username()).isEqualTo("username");
        assertThat(defaults.password()).isEqualTo("password");
        assertThat(defaults.applicationId()).isEqualTo("93de2206-9669-4e07-948d-329f4b722ee2");
        assertThat(defaults.callbackUrl()).isNull();
        assertThat(defaults.webhooks().timeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(defaults.webhooks().maxInFlight()).isEqualTo(32);
        assertThat(defaults.maxMessages()).isEqualTo(100_000);
        assertThat(defaults.maxAttempts()).isEqualTo(100_000);
        assertThat(defaults.latency()).isZero();
    }

    // What fails there fails here: a thread of one's own keeps it to itself.
    private static void runIn(ThreadGroup group, Runnable work) throws Exception {
        FutureTask<Void> task = new FutureTask<>(work, null);
        Thread user = new Thread(group, task, "user");
        user.start();
        task.get(30, TimeUnit.SECONDS);
        user.join();
    }

    private static void useOnce() {
        try (Simulator simulator = Simulator.start(SETTINGS.withCallbackUrl(URI.create("http://localhost:1/")))) {
            new ApiClient(simulator).send(textTo("+19195550142"));
        }
    }

    /**
     * What is left of the group. Threads that Netty and the JDK's own client keep for the whole JVM are nobody's, and one that
     * has been told to end may still be on its last instructions.
     */
    private static List<String> threads(ThreadGroup group) throws InterruptedException {
        Thread[] left = new Thread[group.activeCount() + 10];
        int count = group.enumerate(left);
        List<String> alive = new ArrayList<>();
        for (Thread thread : Arrays.copyOf(left, count)) {
            if (!thread.getName().startsWith("globalEventExecutor")
                    && !thread.getName().startsWith("HttpClient")) {
                thread.join(30_000);
                if (thread.isAlive()) {
                    alive.add(thread.getName());
                }
            }
        }
        return alive;
    }
}
