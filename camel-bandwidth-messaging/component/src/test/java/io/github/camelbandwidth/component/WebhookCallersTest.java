/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelbandwidth.client.credentials.Credentials;
import io.github.camelbandwidth.component.ledger.Warnings;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose calls are taken: one pair, two while they are changed, those of a bean; or anybody's, if that is said. */
class WebhookCallersTest extends WebhookFixture {
    private static final String PREVIOUS = "planted-previous-password";

    private static WebhookApp start(Supplier<Collection<Credentials.Basic>> callers, String options) throws Exception {
        return WebhookApp.start(new RouteBuilder() {
            @Override
            public void configure() {
                getContext().getRegistry().bind("callers", callers);
                from("bandwidth-messaging:messages?webhookPath=/events&webhookCredentials=#callers" + options)
                        .to("mock:events");
            }
        });
    }

    private static int call(WebhookApp app, String username, String password) throws Exception {
        return app.send(app.call(DELIVERED).header("Authorization", WebhookApp.basic(username, password)))
                .statusCode();
    }

    @Test
    void both_pairs_are_valid_while_the_credentials_are_changed_and_no_mixture_of_them() throws Exception {
        try (WebhookApp app =
                start(WebhookApp.OPTIONS + "&webhookPreviousUsername=before&webhookPreviousPassword=" + PREVIOUS)) {
            assertThat(call(app, WebhookApp.USERNAME, WebhookApp.PASSWORD)).isEqualTo(200);
            assertThat(call(app, "before", PREVIOUS)).isEqualTo(200);
            assertThat(call(app, "before", WebhookApp.PASSWORD)).isEqualTo(401);
            assertThat(call(app, WebhookApp.USERNAME, PREVIOUS)).isEqualTo(401);
        }
    }

    @Test
    void the_bean_is_asked_for_each_call() throws Exception {
        AtomicReference<Collection<Credentials.Basic>> valid =
                new AtomicReference<>(List.of(new Credentials.Basic("a", "planted-a")));
        try (WebhookApp app = start(valid::get, "")) {
            assertThat(call(app, "a", "planted-a")).isEqualTo(200);
            assertThat(call(app, "b", "planted-b")).isEqualTo(401);

            valid.set(List.of(new Credentials.Basic("a", "planted-a"), new Credentials.Basic("b", "planted-b")));
            assertThat(call(app, "a", "planted-a")).isEqualTo(200);
            assertThat(call(app, "b", "planted-b")).isEqualTo(200);

            valid.set(List.of(new Credentials.Basic("b", "planted-b")));
            assertThat(call(app, "a", "planted-a")).isEqualTo(401);
        }
    }

    @Test
    void the_pair_of_the_options_is_valid_beside_those_of_the_bean() throws Exception {
        try (WebhookApp app = start(
                List::of, "&webhookUsername=" + WebhookApp.USERNAME + "&webhookPassword=" + WebhookApp.PASSWORD)) {
            assertThat(call(app, WebhookApp.USERNAME, WebhookApp.PASSWORD)).isEqualTo(200);
        }
    }

    private static List<Supplier<Collection<Credentials.Basic>>> uselessBeans() {
        return List.of(
                List::of,
                () -> null,
                () -> Arrays.asList((Credentials.Basic) null),
                () -> List.of(new Credentials.Basic("", "")),
                () -> List.of(new Credentials.Basic("name", "")),
                () -> {
                    throw new IllegalStateException("the vault said planted-vault-token");
                });
    }

    @Test
    void a_bean_that_gives_nothing_or_fails_lets_nobody_in_and_is_told_once_without_its_words() throws Exception {
        for (Supplier<Collection<Credentials.Basic>> bean : uselessBeans()) {
            try (Warnings warnings = warnings();
                    WebhookApp app = start(bean, "")) {
                assertThat(call(app, "", "")).isEqualTo(401);
                assertThat(call(app, "name", "")).isEqualTo(401);
                assertThat(app.send(app.call(DELIVERED)).statusCode()).isEqualTo(401);
                assertThat(app.mock("mock:events").getReceivedCounter()).isZero();

                assertThat(warnings.messages()).singleElement().satisfies(warning -> assertThat(warning)
                        .contains("webhookCredentials", "lets nobody call")
                        .doesNotContain("planted"));
            }
        }
    }

    private static Warnings warnings() throws ClassNotFoundException {
        return Warnings.of(Class.forName("io.github.camelbandwidth.component.webhook.CallerCredentials"));
    }

    @Test
    void a_consumer_anybody_could_call_does_not_start() {
        assertThatThrownBy(() -> start("webhookPath=/events"))
                .hasStackTraceContaining("webhookUsername and webhookPassword")
                .hasStackTraceContaining("webhookSecret")
                .hasStackTraceContaining("allowAnonymous=true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "webhookUsername=&webhookPassword=",
                "webhookUsername=&webhookPassword=&allowAnonymous=true",
                "webhookSecret=&allowAnonymous=true",
                "webhookPreviousUsername=&webhookPreviousPassword=",
                "webhookPreviousUsername=&webhookPreviousPassword=&allowAnonymous=true"
            })
    void placeholders_that_came_to_nothing_let_nobody_in(String empty) {
        assertThatThrownBy(() -> start("webhookPath=/events&" + empty)).hasStackTraceContaining("A webhook anybody");
    }

    @ParameterizedTest
    @ValueSource(strings = {"webhookUsername=hook", "webhookPassword=x", "webhookUsername=hook&allowAnonymous=true"})
    void a_consumer_with_half_of_its_credentials_does_not_start(String half) {
        assertThatThrownBy(() -> start("webhookPath=/events&" + half)).hasStackTraceContaining("must be set too");
    }

    @Test
    void a_consumer_that_says_so_lets_anybody_in() throws Exception {
        try (WebhookApp open = start("webhookPath=/events&allowAnonymous=true")) {
            assertThat(open.send(open.call(DELIVERED)).statusCode()).isEqualTo(200);
        }
    }
}
