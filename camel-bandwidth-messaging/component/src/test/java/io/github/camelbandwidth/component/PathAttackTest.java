/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls by other methods, and of paths that look like the webhook's. */
@OnEveryServer
class PathAttackTest extends WebhookAttackFixture {
    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "post", "PROPFIND"})
    void another_method_is_refused(String method) throws Exception {
        int answer = server.answer(method, Answers.when("the method is not POST"));

        assertThat(call(
                        method + " /events",
                        "Authorization: " + BASIC,
                        "Content-Type: application/json",
                        "X-HTTP-Method-Override: POST"))
                .isEqualTo(answer);
        mayHaveRun = answer == 200 && method.equals("post") ? 1 : 0;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/Events",
                "/EVENTS",
                "/event",
                "/eventss",
                "/events/more",
                "/events/..",
                "/events%2f",
                "/events%2fmore",
                "/%2fevents",
                "/events%00",
                "/events;jsessionid=1",
                "/events.json",
                "/../events/x",
                "/*",
                "/.*"
            })
    void another_path_is_not_there(String path) throws Exception {
        int answer = server.answer(path, Answers.when("nothing is served at the path, or the consumer is stopped"));

        assertThat(call("POST " + path, "Authorization: " + BASIC, "Content-Type: application/json"))
                .isEqualTo(answer);
        mayHaveRun = answer == 200 ? 1 : 0;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/events/",
                "//events",
                "/./events",
                "/x/../events",
                "/%65vents",
                "/events?",
                "/events?/../x",
                "/events#x",
                "/events/;x",
                "/events/../events",
                "/events/%2e%2e/events"
            })
    void a_path_a_server_may_take_for_the_same_asks_for_credentials(String path) throws Exception {
        assertThat(call("POST " + path, "Content-Type: application/json"))
                .isIn(
                        400,
                        Answers.when("nothing is served at the path, or the consumer is stopped"),
                        Answers.when("the credentials are missing, wrong, or given more than once"));
    }
}
