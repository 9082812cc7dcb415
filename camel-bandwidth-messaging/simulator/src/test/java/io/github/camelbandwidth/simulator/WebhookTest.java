/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator;

import static io.github.camelbandwidth.simulator.kit.ApiClient.textTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelbandwidth.simulator.domain.Application;
import io.github.camelbandwidth.simulator.domain.Credentials;
import io.github.camelbandwidth.simulator.kit.ApiClient;
import io.github.camelbandwidth.simulator.kit.Golden;
import io.github.camelbandwidth.simulator.kit.Receiver;
import io.github.camelbandwidth.simulator.kit.Receiver.Received;
import io.github.camelbandwidth.simulator.time.HandMovedTime;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import io.github.camelbandwidth.simulator.webhook.RetryPlan;
import io.github.camelbandwidth.simulator.webhook.WebhookAttempt;
import io.github.camelbandwidth.simulator.webhook.WebhookAttempt.Outcome;
import io.github.camelbandwidth.simulator.webhook.WebhookSettings;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WebhookTest {
    static final Instant START = Instant.parse("2026-02-01T15:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    static final SimulatorSettings SETTINGS = SimulatorSettings.defaults().withPort(0);

    private final HandMovedTime time = SimulatorTime.handMoved(START);

    @Test
    void an_event_is_posted_as_an_array_of_one_with_the_vendors_headers() throws InterruptedException {
        try (Receiver receiver = Receiver.taking();
                Simulator simulator = Simulator.start(SETTINGS.withCallbackUrl(receiver.url()))) {
            send(simulator);
            Received received = receiver.take();
            assertThat(received.method()).isEqualTo("POST");
            assertThat(received.path()).isEqualTo("/callbacks");
            assertThat(received.headers().get("Content-Type")).isEqualTo("application/json; charset=utf-8");
            assertThat(received.headers().get("User-Agent")).isEqualTo("BandwidthAPI/v2");
            assertThat(received.headers().contains("Authorization")).isFalse();
            assertThat(received.body()).startsWith("[{").endsWith("}]");
        }
    }

    @Test
    void the_text_does_not_come_back() throws InterruptedException {
        try (Receiver receiver = Receiver.taking();
                Simulator simulator = Simulator.start(SETTINGS.withCallbackUrl(receiver.url()))) {
            send(simulator);
            assertThat(receiver.take().body()).contains("\"text\":\"\"").doesNotContain("nobody else");
        }
    }

    @Test
    void callback_credentials_are_sent_at_once() throws InterruptedException {
        try (Receiver receiver = Receiver.taking();
                Simulator simulator = Simulator.start(SETTINGS.withCallbackUrl(receiver.url())
                        .withCallbackUsername("hook")
                        .withCallbackPassword("secret"))) {
            send(simulator);
            assertThat(receiver.take().headers().get("Authorization")).isEqualTo(ApiClient.basic("hook", "secret"));
        }
    }

    @Test
    void without_a_callback_url_no_event_is_sent() {
        try (Simulator simulator = Simulator.start(SETTINGS)) {
            send(simulator);
            simulator.awaitIdle(PATIENCE);
            assertThat(simulator.attempts()).isEmpty();
        }
    }

    @Test
    void an_event_is_repeated_with_growing_delays_until_it_is_taken() {
        RetryPlan exact = new RetryPlan(Duration.ofSeconds(1), 2, Duration.ofMinutes(15), Duration.ofHours(24));
        try (Receiver receiver = Receiver.answering(500, 404, 204);
                Simulator simulator = Simulator.start(
                        SETTINGS.withCallbackUrl(receiver.url())
                                .withWebhooks(WebhookSettings.defaults().withPlan(exact)),
                        time)) {
            send(simulator);
            time.advance(Duration.ofMinutes(1));
            assertThat(simulator.attempts())
                    .extracting(WebhookAttempt::time, WebhookAttempt::status, WebhookAttempt::outcome)
                    .containsExactly(
                            tuple(START, 500, Outcome.WILL_RETRY),
                            tuple(START.plusSeconds(1), 404, Outcome.WILL_RETRY),
                            tuple(START.plusSeconds(3), 204, Outcome.ACKNOWLEDGED));
        }
    }

    @Test
    void the_same_seed_gives_the_same_delays_and_another_one_others() {
        List<Instant> one = timesOfAttempts(1);
        assertThat(timesOfAttempts(1)).isEqualTo(one);
        assertThat(timesOfAttempts(2)).isNotEqualTo(one).hasSameSizeAs(one);
    }

    @Test
    void credentials_kept_back_are_sent_once_the_receiver_asks_for_them() {
        try (Receiver receiver = Receiver.with((number, request) -> {
                    if (request.headers().contains("Authorization")) {
                        request.response().end();
                    } else {
                        request.response()
                                .setStatusCode(401)
                                .putHeader("WWW-Authenticate", "Basic realm=\"hooks\"")
                                .end();
                    }
                });
                Simulator simulator = Simulator.start(SETTINGS, time)) {
            simulator.put(asking(receiver));
            send(simulator);
            time.advance(Duration.ZERO);
            assertThat(receiver.all())
                    .extracting(received -> received.headers().get("Authorization"))
                    .containsExactly(null, ApiClient.basic("hook", "secret"));
            assertThat(simulator.attempts())
                    .extracting(WebhookAttempt::number, WebhookAttempt::authorized, WebhookAttempt::outcome)
                    .containsExactly(tuple(1, false, Outcome.CHALLENGED), tuple(1, true, Outcome.ACKNOWLEDGED));
        }
    }

    @Test
    void a_401_that_does_not_ask_is_a_failure_like_any_other() {
        try (Receiver receiver = Receiver.answering(401);
                Simulator simulator = Simulator.start(SETTINGS, time)) {
            simulator.put(asking(receiver));
            send(simulator);
            time.advance(Duration.ZERO);
            assertThat(simulator.attempts()).extracting(WebhookAttempt::outcome).containsExactly(Outcome.WILL_RETRY);
        }
    }

    @Test
    void a_receiver_that_asks_again_for_what_it_got_is_not_asked_for_ever() {
        try (Receiver receiver = Receiver.with((number, request) -> request.response()
                        .setStatusCode(401)
                        .putHeader("WWW-Authenticate", "Basic")
                        .end());
                Simulator simulator = Simulator.start(SETTINGS, time)) {
            simulator.put(asking(receiver));
            send(simulator);
            time.advance(Duration.ZERO);
            assertThat(simulator.attempts())
                    .extracting(WebhookAttempt::outcome)
                    .containsExactly(Outcome.CHALLENGED, Outcome.WILL_RETRY);
        }
    }

    @Test
    void events_of_the_same_moment_come_in_arrays_of_as_many_as_allowed() {
        try (Receiver receiver = Receiver.answering(500, 200);
                Simulator simulator = Simulator.start(
                        SETTINGS.withCallbackUrl(receiver.url())
                                .withWebhooks(WebhookSettings.defaults()
                                        .withEventsPerWebhook(2)
                                        .withMaxInFlight(1)),
                        time)) {
            new ApiClient(simulator).send(textTo("+19195550141", "+19195550142", "+19195550143"));
            time.advance(Duration.ofMinutes(1));
            assertThat(receiver.all())
                    .extracting(received -> Golden.tree(received.body()).size())
                    .containsExactly(2, 1, 2);
            assertThat(receiver.all().get(2).body())
                    .isEqualTo(receiver.all().get(0).body());
            simulator.awaitIdle(PATIENCE);
        }
    }

    @Test
    void an_attempt_can_be_replayed_by_hand_and_is_not_tried_again() {
        try (Receiver receiver = Receiver.answering(200, 500);
                Simulator simulator = Simulator.start(SETTINGS.withCallbackUrl(receiver.url()), time)) {
            send(simulator);
            time.advance(Duration.ZERO);
            simulator.replay(simulator.attempts().get(0).id());
            time.advance(Duration.ofHours(1));
            assertThat(simulator.attempts())
                    .extracting(WebhookAttempt::outcome)
                    .containsExactly(Outcome.ACKNOWLEDGED, Outcome.GIVEN_UP);
            assertThat(receiver.all().get(1).body())
                    .isEqualTo(receiver.all().get(0).body());
            assertThatThrownBy(() -> simulator.replay("4711")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void every_repeat_is_the_same_event() {
        try (Receiver receiver = Receiver.answering(500, 200);
                Simulator simulator = Simulator.start(SETTINGS.withCallbackUrl(receiver.url()), time)) {
            send(simulator);
            time.advance(Duration.ofSeconds(1));
            assertThat(receiver.all()).hasSize(2);
            assertThat(receiver.all().get(0).body())
                    .isEqualTo(receiver.all().get(1).body());
        }
    }

    @Test
    void an_event_nobody_takes_is_given_up_after_24_hours() {
        try (Receiver receiver = Receiver.answering(503);
                Simulator simulator = Simulator.start(SETTINGS.withCallbackUrl(receiver.url()), time)) {
            send(simulator);
            time.advance(Duration.ofHours(30));
            List<WebhookAttempt> attempts = simulator.attempts();
            WebhookAttempt last = attempts.get(attempts.size() - 1);
            assertThat(last.outcome()).isEqualTo(Outcome.GIVEN_UP);
            assertThat(last.time())
                    .isBetween(START.plus(Duration.ofMinutes(23 * 60 + 45)), START.plus(Duration.ofHours(24)));
            assertThat(receiver.all()).hasSameSizeAs(attempts);
            simulator.awaitIdle(PATIENCE);
        }
    }

    @Test
    void a_receiver_that_was_down_for_an_hour_loses_no_event() {
        try (Receiver receiver = Receiver.taking();
                Simulator simulator = Simulator.start(SETTINGS.withCallbackUrl(nobody()), time)) {
            IntStream.range(0, 20).forEach(i -> send(simulator));
            time.advance(Duration.ofHours(1));
            simulator.callbackUrl(receiver.url());
            time.advance(Duration.ofMinutes(15));
            assertThat(receiver.all()).extracting(Received::body).hasSize(20).doesNotHaveDuplicates();
            simulator.awaitIdle(PATIENCE);
        }
    }

    @Test
    void one_application_has_half_of_the_webhooks_in_flight_and_its_rest_waits_in_order() throws InterruptedException {
        Queue<HttpServerRequest> held = new ConcurrentLinkedQueue<>();
        try (Receiver receiver = Receiver.with((number, request) -> held.add(request));
                Simulator simulator = Simulator.start(SETTINGS.withCallbackUrl(receiver.url())
                        .withWebhooks(WebhookSettings.defaults().withMaxInFlight(4)))) {
            new ApiClient(simulator).send(textTo("+19195550141", "+19195550142", "+19195550143"));
            receiver.take();
            receiver.take();
            assertThat(receiver.all()).hasSize(2);
            HttpServerRequest first = held.remove();
            first.response().end();
            assertThat(receiver.take().body()).contains("\"to\":\"+19195550143\"");
            held.forEach(request -> request.response().end());
            simulator.awaitIdle(PATIENCE);
        }
    }

    @Test
    void an_attempts_text_form_keeps_the_secret_parts_of_the_url() {
        URI url = URI.create(nobody() + "/hidden?token=hidden");
        try (Simulator simulator = Simulator.start(SETTINGS.withCallbackUrl(url), time)) {
            send(simulator);
            time.advance(Duration.ZERO);
            assertThat(simulator.attempts().get(0).url()).isEqualTo(url);
            assertThat(simulator.attempts().get(0)).asString().doesNotContain("hidden");
        }
    }

    @Test
    void only_as_many_attempts_as_allowed_are_remembered() {
        try (Simulator simulator =
                Simulator.start(SETTINGS.withCallbackUrl(nobody()).withMaxAttempts(3), time)) {
            send(simulator);
            time.advance(Duration.ofSeconds(40));
            assertThat(simulator.attempts()).extracting(WebhookAttempt::number).containsExactly(4, 5, 6);
        }
    }

    @Test
    void a_plan_of_one_attempt_gives_up_at_once() {
        RetryPlan once = new RetryPlan(Duration.ofSeconds(1), 1, Duration.ofSeconds(1), Duration.ZERO);
        try (Simulator simulator = Simulator.start(SETTINGS.withCallbackUrl(nobody())
                .withWebhooks(WebhookSettings.defaults().withPlan(once)))) {
            send(simulator);
            simulator.awaitIdle(PATIENCE);
            assertThat(simulator.attempts()).extracting(WebhookAttempt::outcome).containsExactly(Outcome.GIVEN_UP);
        }
    }

    private static List<Instant> timesOfAttempts(long seed) {
        HandMovedTime time = SimulatorTime.handMoved(START);
        try (Simulator simulator = Simulator.start(
                SETTINGS.withCallbackUrl(nobody())
                        .withWebhooks(WebhookSettings.defaults().withSeed(seed)),
                time)) {
            send(simulator);
            time.advance(Duration.ofHours(25));
            List<Instant> times =
                    simulator.attempts().stream().map(WebhookAttempt::time).toList();
            return times.subList(0, 10);
        }
    }

    private static Application asking(Receiver receiver) {
        return Application.of(ApiClient.APPLICATION, ApiClient.ACCOUNT)
                .withCallbackUrl(receiver.url())
                .withCallbackCredentials(new Credentials("hook", "secret"))
                .withChallenge(true);
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.api.Assertions.tuple(values);
    }

    static void send(Simulator simulator) {
        assertThat(new ApiClient(simulator).send(textTo("+19195550142")).statusCode())
                .isEqualTo(202);
    }

    /** A place where nobody listens: ordinary programs may not even open that port. */
    static URI nobody() {
        return URI.create("http://127.0.0.1:1");
    }
}
