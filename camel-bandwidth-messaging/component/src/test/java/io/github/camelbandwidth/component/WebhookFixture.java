/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.HandMovedTime;
import java.io.IOException;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;

/** An application with one route on events, and what its tests share. */
abstract class WebhookFixture {
    static final String DELIVERED = Golden.read("events/message-delivered.json");
    static final String FAILED = Golden.read("events/message-failed.json");

    /** Where the test says no other with {@link OnEveryServer}, the default of an application. */
    @Parameter
    TestServer server = TestServer.PLATFORM_HTTP;

    WebhookApp app;
    MockEndpoint events;

    @BeforeEach
    void startTheApp() throws Exception {
        app = start(WebhookApp.OPTIONS);
        events = app.mock("mock:events");
    }

    @AfterEach
    void stopTheApp() throws IOException {
        app.close();
    }

    /** Another application, whose route has these options. */
    WebhookApp start(String options) throws Exception {
        return start(new RouteBuilder() {
            @Override
            public void configure() {
                from("bandwidth-messaging:messages?" + options)
                        .routeId("events")
                        .to("mock:events");
            }
        });
    }

    /** On a clock that stands still: whether an answer is in time is not for the speed of a machine to say. */
    WebhookApp start(RoutesBuilder routes) throws Exception {
        return start(routes, component -> component.setTime(new HandMovedTime()));
    }

    WebhookApp start(RoutesBuilder routes, Consumer<BandwidthMessagingComponent> settings) throws Exception {
        return WebhookApp.start(server, routes, settings);
    }

    Exchange onlyExchange() {
        assertThat(events.getReceivedExchanges()).hasSize(1);
        return events.getReceivedExchanges().get(0);
    }

    static String inner(String array) {
        return array.strip().substring(1, array.strip().length() - 1);
    }
}
