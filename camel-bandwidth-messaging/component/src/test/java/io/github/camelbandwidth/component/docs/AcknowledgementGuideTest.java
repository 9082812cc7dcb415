/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.component.BandwidthMessagingComponent;
import io.github.camelbandwidth.component.HeldStep;
import io.github.camelbandwidth.component.WebhookApp;
import io.github.camelbandwidth.testkit.Golden;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs what the guide's page on acknowledgement shows. */
class AcknowledgementGuideTest {
    private static final String MESSAGE = "1770000000000abcdefghijklmnop";
    /** Its time is 15:00:02. */
    private static final String DELIVERED = Golden.read("events/message-delivered.json");

    private final HeldStep store = new HeldStep();
    private final HeldStep deadLetters = new HeldStep();

    /** The two ways to put an event aside. */
    private interface Recipe {
        RoutesBuilder at(Clock clock);
    }

    static Stream<Named<Recipe>> recipes() {
        return Stream.of(
                Named.of("on exception", DeadLetterRoutes::new),
                Named.of("dead letter channel", DeadLetterChannelRoutes::new));
    }

    private WebhookApp start(RoutesBuilder routes) throws Exception {
        return WebhookApp.start(
                new RouteBuilder() {
                    @Override
                    public void configure() throws Exception {
                        getContext().getRegistry().bind("store", store);
                        routes.addRoutesToCamelContext(getContext());
                        from("direct:deadLetters").process(deadLetters);
                        from("direct:handOver").process(store);
                    }
                },
                AcknowledgementGuideTest::settings);
    }

    private WebhookApp startAt(String now, Recipe recipe) throws Exception {
        return start(recipe.at(Clock.fixed(Instant.parse(now), ZoneOffset.UTC)));
    }

    private static void settings(BandwidthMessagingComponent component) {
        component.getReceiveConfiguration().setWebhookUsername(WebhookApp.USERNAME);
        component.getReceiveConfiguration().setWebhookPassword(WebhookApp.PASSWORD);
    }

    private static int post(WebhookApp app) throws IOException, InterruptedException {
        return app.send(HttpRequest.newBuilder(app.url().resolve("/bandwidth/events"))
                        .header("Content-Type", "application/json")
                        .header("Authorization", WebhookApp.basic(WebhookApp.USERNAME, WebhookApp.PASSWORD))
                        .POST(HttpRequest.BodyPublishers.ofString(DELIVERED)))
                .statusCode();
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void an_event_that_fails_in_time_is_left_to_its_repeat(Recipe recipe) throws Exception {
        store.fail(MESSAGE);
        try (WebhookApp app = startAt("2026-02-02T03:00:00Z", recipe)) {
            assertThat(post(app)).isEqualTo(500);
            assertThat(deadLetters.begun()).isEmpty();

            store.mend(MESSAGE);

            assertThat(post(app)).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void an_event_that_fails_late_is_put_aside_and_comes_no_more(Recipe recipe) throws Exception {
        store.fail(MESSAGE);
        try (WebhookApp app = startAt("2026-02-02T03:00:03Z", recipe)) {
            assertThat(post(app)).isEqualTo(200);
            assertThat(post(app)).isEqualTo(200);
        }
        assertThat(deadLetters.begun()).containsExactly(MESSAGE + " message-delivered");
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void an_event_that_the_dead_letters_cannot_take_comes_again(Recipe recipe) throws Exception {
        store.fail(MESSAGE);
        deadLetters.fail(MESSAGE);
        try (WebhookApp app = startAt("2026-02-02T03:00:03Z", recipe)) {
            assertThat(post(app)).isEqualTo(500);
            deadLetters.mend(MESSAGE);

            assertThat(post(app)).isEqualTo(200);
        }
        assertThat(deadLetters.begun()).hasSize(2);
    }

    @Test
    void on_receipt_the_answer_does_not_tell_of_a_failure() throws Exception {
        store.fail(MESSAGE);
        try (WebhookApp app = start(new AcknowledgementRoutes())) {
            assertThat(post(app)).isEqualTo(200);
        }
        assertThat(store.begun()).hasSize(1);
    }
}
