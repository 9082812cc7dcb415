/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a webhook is, by which methods, and that two cannot be in one place. */
@OnEveryServer
class WebhookPathTest extends WebhookFixture {
    private static final String CREDENTIALS =
            "webhookUsername=" + WebhookApp.USERNAME + "&webhookPassword=" + WebhookApp.PASSWORD;

    private static RouteBuilder route(String id, String options) {
        return route(id, "bandwidth-messaging", options);
    }

    private static RouteBuilder route(String id, String scheme, String options) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(scheme + ":messages?" + options).routeId(id).to("mock:" + id);
            }
        };
    }

    private int post(WebhookApp to, String path) throws Exception {
        return to.send(to.call(DELIVERED)
                        .uri(to.url().resolve(path))
                        .header("Authorization", WebhookApp.basic(WebhookApp.USERNAME, WebhookApp.PASSWORD)))
                .statusCode();
    }

    @ParameterizedTest
    @CsvSource({
        "/, /",
        "events, /events",
        "/events/, /events/",
        "/in/Bandwidth/x-1_2.3, /in/Bandwidth/x-1_2.3",
        "/in/s3cr3t=, /in/s3cr3t="
    })
    void a_path_may_have_slashes_or_none(String path, String called) throws Exception {
        try (WebhookApp other = start("webhookPath=" + path + "&" + CREDENTIALS)) {
            assertThat(post(other, called)).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"})
    void no_other_method_runs_a_route(String method) throws Exception {
        HttpRequest.Builder call = app.call(DELIVERED)
                .method(method, HttpRequest.BodyPublishers.ofString(DELIVERED))
                .header("Authorization", WebhookApp.basic(WebhookApp.USERNAME, WebhookApp.PASSWORD));

        HttpResponse<String> answer = app.send(call);

        boolean options = method.equals("OPTIONS") && server != TestServer.PLATFORM_HTTP;
        assertThat(answer.statusCode()).isEqualTo(options ? 200 : 405);
        assertThat(events.getReceivedExchanges()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/other", "/events/more", "/event"})
    void another_path_is_not_found(String path) throws Exception {
        assertThat(post(app, path)).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/EVENTS", "/x/../events", "/events;x=1", "/%65vents", "/events%2F", "/events%00"})
    void a_path_that_some_servers_take_for_it_is_answered_by_them_or_by_the_same_checks(String path) throws Exception {
        HttpResponse<String> answer =
                app.send(app.call(DELIVERED).uri(app.url().resolve("/").resolve(path)));

        assertThat(answer.statusCode()).isIn(400, 401, 404);
        assertThat(events.getReceivedExchanges()).isEmpty();
    }

    @Test
    void a_slash_behind_it_is_no_other_path() throws Exception {
        assertThat(post(app, "/events/")).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/events", "events/", "/Events"})
    void a_second_route_on_a_path_would_get_no_event_and_is_refused(String path) {
        assertThatThrownBy(() -> app.context()
                        .addRoutes(
                                route("second", "allowAnonymous=true&eventTypes=message-failed&webhookPath=" + path)))
                .hasStackTraceContaining("Another route has its webhook at " + path)
                .hasStackTraceContaining("choice");
    }

    @Test
    void it_is_refused_under_another_name_of_the_component_as_well() throws Exception {
        BandwidthMessagingComponent other = new BandwidthMessagingComponent();
        other.getReceiveConfiguration().setHttpComponent(server.component());
        app.context().addComponent("bw", other);

        assertThatThrownBy(() -> app.context().addRoutes(route("second", "bw", WebhookApp.OPTIONS)))
                .hasStackTraceContaining("Another route has its webhook at /events");
    }

    @Test
    void a_refused_route_starts_once_the_path_is_free() throws Exception {
        assertThatThrownBy(() -> app.context().addRoutes(route("second", "ackTimeout=5s&" + WebhookApp.OPTIONS)))
                .hasStackTraceContaining("Another route has its webhook at /events");
        app.context().getRouteController().stopRoute("events");

        app.context().getRouteController().startRoute("second");

        assertThat(app.post(DELIVERED).statusCode()).isEqualTo(200);
        assertThat(app.mock("mock:second").getReceivedCounter()).isEqualTo(1);
    }

    @Test
    void a_route_may_be_replaced_while_the_application_runs() throws Exception {
        app.context().addRoutes(route("events", "ackTimeout=5s&" + WebhookApp.OPTIONS));

        assertThat(app.post(DELIVERED).statusCode()).isEqualTo(200);
    }

    @Test
    void slashes_around_the_path_make_no_other_event_of_one_that_is_done() throws Exception {
        assertThat(app.post(DELIVERED).statusCode()).isEqualTo(200);
        app.context().getRouteController().stopRoute("events");
        app.context().addRoutes(route("second", "webhookPath=events/&" + CREDENTIALS));
        app.hangUp();

        assertThat(post(app, "/events/")).isEqualTo(200);

        assertThat(app.mock("mock:second").getReceivedCounter()).isZero();
    }

    @Test
    void two_paths_are_two_routes_and_each_runs_once_with_an_event_of_both() throws Exception {
        app.context().addRoutes(route("second", "webhookPath=/events/second&" + CREDENTIALS));

        for (String path : List.of("/events/second", "/events", "/events/second", "/events")) {
            assertThat(post(app, path)).isEqualTo(200);
        }

        assertThat(app.mock("mock:second").getReceivedCounter()).isEqualTo(1);
        assertThat(events.getReceivedCounter()).isEqualTo(1);
    }
}
