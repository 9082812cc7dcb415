/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A path whose last segment only the vendor knows. */
@OnEveryServer
class WebhookSecretTest extends WebhookFixture {
    private static final String SECRET = "planted-secret_0123456789";
    private static final String NEXT = "planted-secret_9876543210";
    private static final String ALONE = "webhookPath=/events&webhookSecret=" + SECRET;
    private static final String BOTH = WebhookApp.OPTIONS + "&webhookSecret=" + SECRET;

    private static HttpRequest.Builder to(WebhookApp app, String behind) {
        return app.call(DELIVERED).uri(URI.create(app.url() + behind));
    }

    private static int status(WebhookApp app, HttpRequest.Builder call) throws IOException, InterruptedException {
        return app.send(call).statusCode();
    }

    @Test
    void the_secret_is_enough_where_no_credentials_are_set() throws Exception {
        try (WebhookApp app = start(ALONE)) {
            assertThat(status(app, to(app, "/" + SECRET))).isEqualTo(200);
            assertThat(app.mock("mock:events").getReceivedCounter()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/planted-secret_012345678",
                "/planted-secret_01234567890",
                "/PLANTED-SECRET_0123456789",
                "/planted-secret_0123456789,planted-secret_0123456789",
                "/%7BbandwidthMessagingSecret%7D",
                "/planted-secret_0123456789/more",
                "?bandwidthMessagingSecret=planted-secret_0123456789",
                "/x?bandwidthMessagingSecret=planted-secret_0123456789"
            })
    void a_wrong_secret_is_answered_as_a_path_that_is_not_there(String behind) throws Exception {
        try (WebhookApp app = start(ALONE)) {
            assertThat(status(app, to(app, behind)))
                    .isEqualTo(Answers.when("the secret segment of the path is wrong"))
                    .isEqualTo(Answers.when("nothing is served at the path, or the consumer is stopped"));
            assertThat(app.mock("mock:events").getReceivedCounter()).isZero();
        }
    }

    @Test
    void a_header_is_no_secret() throws Exception {
        try (WebhookApp app = start(ALONE)) {
            assertThat(status(app, to(app, "/x").header("bandwidthMessagingSecret", SECRET)))
                    .isEqualTo(404);
        }
    }

    @Test
    void credentials_are_asked_for_as_well_but_only_of_who_knows_the_path() throws Exception {
        try (WebhookApp app = start(BOTH)) {
            String right = WebhookApp.basic(WebhookApp.USERNAME, WebhookApp.PASSWORD);

            assertThat(status(app, to(app, "/wrong"))).isEqualTo(404);
            assertThat(status(app, to(app, "/wrong").header("Authorization", right)))
                    .isEqualTo(404);
            assertThat(status(app, to(app, "/" + SECRET))).isEqualTo(401);
            assertThat(status(app, to(app, "/" + SECRET).header("Authorization", right)))
                    .isEqualTo(200);
        }
    }

    @Test
    void two_secrets_are_valid_while_the_callback_url_is_changed() throws Exception {
        try (WebhookApp app = start(ALONE + "," + NEXT)) {
            assertThat(status(app, to(app, "/" + SECRET))).isEqualTo(200);
            assertThat(status(app, to(app, "/" + NEXT))).isEqualTo(200);
        }
    }

    private static RouteBuilder second(String options) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("bandwidth-messaging:messages?" + options)
                        .routeId("second")
                        .to("mock:second");
            }
        };
    }

    @Test
    void a_path_that_the_secret_would_hide_is_refused() throws Exception {
        try (WebhookApp app = start(ALONE)) {
            assertThatThrownBy(() -> app.context()
                            .addRoutes(second("webhookPath=/Events/orders/&webhookUsername=hook&webhookPassword=x")))
                    .hasStackTraceContaining("The webhooks at /Events/orders/ and /events/{bandwidthmessagingsecret}")
                    .hasStackTraceContaining("another webhookPath");
        }
    }

    @Test
    void a_secret_that_would_hide_a_path_is_refused() throws Exception {
        try (WebhookApp app =
                start("webhookPath=/events/orders&webhookUsername=hook&webhookPassword=planted-webhook-password")) {
            assertThatThrownBy(() -> app.context().addRoutes(second(ALONE)))
                    .hasStackTraceContaining("The webhooks at /events/{bandwidthMessagingSecret} and /events/orders");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/events", "/events/orders/new", "/other/orders", "/orders"})
    void paths_above_beside_and_further_below_a_secret_are_served(String path) throws Exception {
        try (WebhookApp app = start(ALONE)) {
            app.context().addRoutes(second("allowAnonymous=true&webhookPath=" + path));

            assertThat(status(app, app.call(DELIVERED).uri(app.url().resolve(path))))
                    .isEqualTo(200);
            assertThat(status(app, to(app, "/" + SECRET))).isEqualTo(200);
        }
    }

    @Test
    void a_secret_needs_a_path_before_it_or_it_would_hide_all_others() {
        assertThatThrownBy(() -> start("webhookPath=/&webhookSecret=" + SECRET))
                .hasStackTraceContaining("webhookPath must not be / with a webhookSecret");
    }

    @Test
    void camel_lists_a_template_and_not_the_secret() throws Exception {
        try (WebhookApp app = start(ALONE)) {
            assertThat(app.context().getEndpoints())
                    .extracting(Object::toString)
                    .anyMatch(endpoint -> endpoint.contains("/events/%7BbandwidthMessagingSecret%7D?"))
                    .noneMatch(endpoint -> endpoint.contains("planted"));
        }
    }

    @Test
    void neither_the_route_nor_the_answer_gets_the_secret() throws Exception {
        try (WebhookApp app = start(ALONE)) {
            assertThat(app.send(to(app, "/" + SECRET)).headers().map().toString())
                    .doesNotContain("planted");
            assertThat(app.mock("mock:events")
                            .getReceivedExchanges()
                            .get(0)
                            .getMessage()
                            .getHeaders())
                    .doesNotContainKey("bandwidthMessagingSecret");
        }
    }
}
