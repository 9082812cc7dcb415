/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that run no route: who may call, and with what, on a real HTTP server. */
@OnEveryServer
class WebhookRefusalTest extends WebhookFixture {
    private static final int ELEVEN_MIB = 11 * 1024 * 1024;

    @Test
    void a_call_without_credentials_is_challenged_and_runs_no_route() throws Exception {
        HttpResponse<String> answer = app.send(app.call(DELIVERED));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValue("Basic realm=\"bandwidth-messaging\", charset=\"UTF-8\"");
        assertThat(events.getReceivedExchanges()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic aG9vazp3cm9uZw==",
                "Basic",
                "Basic ",
                "Basic ====",
                "Bearer cGxhbnRlZA==",
                "Basic aG9vaw==",
                "Basic aG9vazpwbGFudGVkLXdlYmhvb2stcGFzc3dvcmR4"
            })
    void wrong_credentials_are_challenged_and_run_no_route(String authorization) throws Exception {
        HttpResponse<String> answer = app.send(app.call(DELIVERED).header("Authorization", authorization));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(events.getReceivedExchanges()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[", "{}", "\"x\"", "[1]", "[[]]", "[{\"type\":\"message-sent\"},]", "[{}] []", "<events/>"})
    void a_body_that_is_no_array_of_events_is_answered_with_400(String body) throws Exception {
        HttpResponse<String> answer = app.post(body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).startsWith("The body must be a JSON array of events");
        assertThat(answer.body()).doesNotContain("Exception", "\tat ");
        assertThat(events.getReceivedExchanges()).isEmpty();
    }

    @Test
    void a_body_that_is_not_utf_8_is_answered_with_400() throws Exception {
        HttpResponse<String> answer = app.send(app.call("[{\"type\":\"é\"}]".getBytes(StandardCharsets.ISO_8859_1))
                .header("Authorization", WebhookApp.basic(WebhookApp.USERNAME, WebhookApp.PASSWORD)));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/jsonp"})
    void another_content_type_is_answered_with_415(String type) throws Exception {
        HttpResponse<String> answer = app.send(app.call(DELIVERED)
                .setHeader("Content-Type", type)
                .header("Authorization", WebhookApp.basic(WebhookApp.USERNAME, WebhookApp.PASSWORD)));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(events.getReceivedExchanges()).isEmpty();
    }

    @Test
    void credentials_are_asked_for_before_anything_else_is_looked_at() throws Exception {
        assertThat(app.send(app.call("nonsense").setHeader("Content-Type", "text/plain"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_body_that_is_too_large_is_answered_with_413() throws Exception {
        HttpResponse<String> answer = app.post("[" + " ".repeat(1024 * 1024 - 1) + "]");

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void a_body_as_large_as_allowed_is_read() throws Exception {
        assertThat(app.post("[" + " ".repeat(1024 * 1024 - 2) + "]").statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_largest_number_is_a_size_as_well() throws Exception {
        try (WebhookApp large = start("maxBodySize=2147483647&" + WebhookApp.OPTIONS)) {
            assertThat(large.post(DELIVERED).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_body_that_is_too_large_for_the_server_is_answered_by_it() throws Exception {
        try (WebhookApp large = start("maxBodySize=20000000&" + WebhookApp.OPTIONS)) {
            int answer =
                    switch (server) {
                        case SERVLET, JETTY ->
                            large.post("[" + " ".repeat(ELEVEN_MIB) + "]").statusCode();
                        // By its length alone: one who still sends when the connection ends may not see the answer.
                        case UNDERTOW, PLATFORM_HTTP, NETTY_HTTP -> announced(large);
                    };

            assertThat(answer)
                    .isEqualTo(
                            switch (server) {
                                case SERVLET, JETTY -> 200;
                                case UNDERTOW -> 400;
                                case PLATFORM_HTTP, NETTY_HTTP -> 413;
                            });
        }
    }

    private static int announced(WebhookApp app) throws IOException {
        String credentials = "Authorization: " + WebhookApp.basic(WebhookApp.USERNAME, WebhookApp.PASSWORD);
        try (RawCall call = RawCall.to(app.url())) {
            return call.write(RawCall.head("POST /events", ELEVEN_MIB, credentials, "Content-Type: application/json"))
                    .status();
        }
    }
}
