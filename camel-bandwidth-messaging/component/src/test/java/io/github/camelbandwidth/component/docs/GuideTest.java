/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.component.BandwidthMessagingComponent;
import io.github.camelbandwidth.component.WebhookApp;
import io.github.camelbandwidth.component.api.MessageOutcomeUnknownException;
import io.github.camelbandwidth.component.api.MessageRejectedException;
import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.testkit.FaultyServer;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.Reply;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.main.Main;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs what the guide shows. */
class GuideTest {
    private Simulator simulator;

    @BeforeEach
    void startTheSimulator() {
        simulator = Simulator.start(SimulatorSettings.defaults()
                .withPort(0)
                .withCallbackUsername(WebhookApp.USERNAME)
                .withCallbackPassword(WebhookApp.PASSWORD));
    }

    @AfterEach
    void stopTheSimulator() {
        simulator.close();
    }

    private void settings(BandwidthMessagingComponent component, String baseUrl) {
        component.getClientConfiguration().setBaseUrl(baseUrl);
        component.getClientConfiguration().setAccountId("9900000");
        component.getClientConfiguration().setUsername("username");
        component.getClientConfiguration().setPassword("password");
        component.getMessageConfiguration().setFrom("+19195550100");
        component.getMessageConfiguration().setApplicationId("93de2206-9669-4e07-948d-329f4b722ee2");
        component.getReceiveConfiguration().setWebhookUsername(WebhookApp.USERNAME);
        component.getReceiveConfiguration().setWebhookPassword(WebhookApp.PASSWORD);
    }

    private static Exchange send(CamelContext context, String route, Object body, Map<String, Object> headers) {
        return context.createFluentProducerTemplate()
                .to(route)
                .withBody(body)
                .withHeaders(headers)
                .send();
    }

    @ParameterizedTest
    @CsvSource({
        "direct:text,    1, 1",
        "direct:group,   1, 2",
        "direct:each,    2, 2",
        "direct:picture, 1, 1",
        "direct:code,    1, 1",
        "direct:map,     1, 1",
        "direct:record,  1, 1",
        "direct:json,    1, 1"
    })
    void each_way_to_send_sends(String route, int messages, int recipients) throws Exception {
        try (WebhookApp app =
                WebhookApp.start(new SendRoutes(), component -> settings(component, simulator.baseUrl()))) {
            Map<String, Object> headers =
                    Map.of("name", "Ada", "phone", "+19195550142", "phones", List.of("+19195550142", "+19195550143"));

            Exchange sent = send(app.context(), route, "Lunch at noon?", headers);

            assertThat(sent.getException()).isNull();
            assertThat(simulator.messages()).hasSize(messages);
            assertThat(simulator.messages().stream()
                            .mapToLong(message -> message.to().size())
                            .sum())
                    .isEqualTo(recipients);
        }
    }

    @ParameterizedTest
    @CsvSource({"+19195550142, direct:arrived", "+15555554432, direct:failed"})
    void each_event_goes_its_way(String to, String way) throws Exception {
        RouteBuilder routes = new RouteBuilder() {
            @Override
            public void configure() throws Exception {
                new EventRoutes().addRoutesToCamelContext(getContext());
                for (String end : List.of("arrived", "failed", "answer")) {
                    from("direct:" + end).to("mock:direct:" + end);
                }
            }
        };
        try (WebhookApp app = WebhookApp.start(routes, component -> settings(component, simulator.baseUrl()))) {
            simulator.callbackUrl(app.url().resolve("/bandwidth/events"));

            send(
                    app.context(),
                    "bandwidth-messaging:messages",
                    "Lunch at noon?",
                    Map.of("CamelBandwidthMessagingTo", to));
            simulator.awaitIdle(Duration.ofSeconds(20));

            assertThat(app.mock("mock:" + way).getReceivedExchanges()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"400, direct:refused", "504, direct:askAPerson", "202, direct:sent"})
    void each_outcome_goes_its_way(int status, String way) throws Exception {
        String answer = status == 202 ? Golden.read("send/accepted-minimal.json") : Golden.read("errors/500.json");
        RouteBuilder routes = new RouteBuilder() {
            @Override
            public void configure() throws Exception {
                new OutcomeRoutes().addRoutesToCamelContext(getContext());
                for (String end : List.of("refused", "askAPerson", "sent")) {
                    from("direct:" + end).to("mock:direct:" + end);
                }
            }
        };
        try (FaultyServer server = FaultyServer.start(Reply.json(status, answer));
                WebhookApp app = WebhookApp.start(routes, component -> settings(component, server.baseUrl()))) {
            send(app.context(), "direct:remind", "planted", Map.of("CamelBandwidthMessagingTo", "+19195550142"));

            Exchange ended = app.mock("mock:" + way).getReceivedExchanges().get(0);
            assertThat(ended.getProperty(Exchange.EXCEPTION_CAUGHT))
                    .matches(caught -> status == 202 ? caught == null : caught instanceof Exception);
            if (status == 400) {
                assertThat(ended.getProperty(Exchange.EXCEPTION_CAUGHT)).isInstanceOf(MessageRejectedException.class);
            } else if (status == 504) {
                assertThat(ended.getProperty(Exchange.EXCEPTION_CAUGHT))
                        .isInstanceOf(MessageOutcomeUnknownException.class);
            }
            assertThat(server.posts()).isEqualTo(1);
        }
    }

    @Test
    void a_record_that_comes_twice_is_sent_once() throws Exception {
        RouteBuilder routes = new RouteBuilder() {
            @Override
            public void configure() throws Exception {
                new OnceRoutes().addRoutesToCamelContext(getContext());
                from("direct:sentNow").to("mock:sentNow");
            }
        };
        try (WebhookApp app = WebhookApp.start(routes, component -> settings(component, simulator.baseUrl()))) {
            Map<String, Object> record = Map.of(
                    "CamelBandwidthMessagingTo",
                    "+19195550142",
                    "kafka.TOPIC",
                    "reminders",
                    "kafka.PARTITION",
                    3,
                    "kafka.OFFSET",
                    4711L);

            send(app.context(), "direct:records", "Lunch at noon?", record);
            Exchange repeat = send(app.context(), "direct:records", "Lunch at noon?", record);

            assertThat(repeat.getException()).isNull();
            assertThat(app.mock("mock:sentNow").getReceivedExchanges()).hasSize(1);
            assertThat(simulator.messages()).hasSize(1);
        }
    }

    @Test
    void the_yaml_routes_and_properties_of_the_guide_make_an_application() throws Exception {
        Main main = new Main();
        main.setPropertyPlaceholderLocations("classpath:docs/application.properties");
        main.addOverrideProperty("camel.server.port", "0");
        main.addOverrideProperty("camel.component.bandwidth-messaging.base-url", simulator.baseUrl());
        main.configure().withRoutesIncludePattern("classpath:docs/*.yaml");
        JdbcConnectionPool database = JdbcConnectionPool.create("jdbc:h2:mem:guide;DB_CLOSE_DELAY=-1", "sa", "");
        main.bind("dataSource", database);
        main.configure().addRoutesBuilder(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:outcome").to("mock:outcome");
            }
        });
        try (Simulator hooked = Simulator.start(SimulatorSettings.defaults()
                .withPort(0)
                .withCallbackUsername("hook")
                .withCallbackPassword("change-me"))) {
            main.addOverrideProperty("camel.component.bandwidth-messaging.base-url", hooked.baseUrl());
            main.start();
            CamelContext context = main.getCamelContext();
            int port = context.hasService(VertxPlatformHttpServer.class)
                    .getServer()
                    .actualPort();
            hooked.callbackUrl(URI.create("http://127.0.0.1:" + port + "/bandwidth/events"));

            send(context, "direct:remind", "Lunch at noon?", Map.of("phone", "+19195550142"));
            hooked.awaitIdle(Duration.ofSeconds(20));

            assertThat(hooked.messages()).extracting(Message::from).containsExactly("+19195550100");
            Map<String, Object> appointment =
                    Map.of("appointment", "12-07", "CamelBandwidthMessagingTo", "+19195550142");
            send(context, "direct:appointment", "Lunch at noon?", appointment);
            assertThat(send(context, "direct:appointment", "Lunch at noon?", appointment)
                            .getException())
                    .isNull();
            assertThat(hooked.messages()).hasSize(2);
            hooked.awaitIdle(Duration.ofSeconds(20));
            assertThat(context.getEndpoint("mock:outcome", org.apache.camel.component.mock.MockEndpoint.class)
                            .getReceivedExchanges())
                    .hasSize(2);
        } finally {
            main.stop();
        }
    }
}
