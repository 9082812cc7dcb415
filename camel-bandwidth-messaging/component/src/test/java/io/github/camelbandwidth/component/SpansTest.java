/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.testkit.FaultyServer;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.Reply;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What spans say, by both of Camel's ways to OpenTelemetry. */
class SpansTest {
    /** What is planted here, and what no span may have. */
    private static final String URI =
            "bandwidth-messaging:messages?to=%2B19195550101&from=%2B19195550100&tag=planted-tag";

    private final InMemorySpanExporter spans = InMemorySpanExporter.create();
    private final SdkTracerProvider provider = SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(spans))
            .build();

    /** How Camel traces. */
    enum Tracing {
        TELEMETRY {
            @Override
            void start(CamelContext context) {
                new org.apache.camel.opentelemetry2.OpenTelemetryTracer().init(context);
            }
        },
        TRACING {
            @Override
            void start(CamelContext context) {
                new org.apache.camel.opentelemetry.OpenTelemetryTracer().init(context);
            }
        };

        abstract void start(CamelContext context);
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    private void trace(Tracing tracing, CamelContext context) {
        context.getRegistry().bind("tracer", provider.get("test"));
        tracing.start(context);
    }

    private SpanData span(Predicate<SpanData> wanted) {
        List<SpanData> found =
                spans.getFinishedSpanItems().stream().filter(wanted).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static String tag(SpanData span, String name) {
        return span.getAttributes().get(AttributeKey.stringKey(name));
    }

    private static boolean isOurs(SpanData span) {
        return "bandwidth-messaging".equals(tag(span, "url.scheme"));
    }

    private void assertNothingPrivate() {
        assertThat(spans.getFinishedSpanItems()).isNotEmpty().allSatisfy(span -> assertThat(
                        span.getName() + span.getAttributes() + span.getEvents() + span.getStatus())
                .doesNotContain("planted")
                .doesNotContain("5550101")
                .doesNotContain("5550100")
                .doesNotContain("5550142")
                .doesNotContain("username"));
    }

    @ParameterizedTest
    @EnumSource
    void a_send_tells_its_id_its_outcome_and_its_segments(Tracing tracing) {
        try (SendRig rig = SendRig.start()) {
            trace(tracing, rig.context);

            rig.sendTo(URI, "planted text", Map.of());

            SpanData send = span(SpansTest::isOurs);
            assertThat(tag(send, "bandwidth.sent")).isEqualTo("yes");
            assertThat(tag(send, "messaging.message.id"))
                    .isEqualTo(SendRig.json(Golden.read("send/accepted-full.json"))
                            .path("id")
                            .asText());
            assertThat(tag(send, "bandwidth.segments")).isEqualTo("1");
            assertThat(tag(send, "component")).isEqualTo("camel-bandwidth-messaging");
            assertNothingPrivate();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_refused_send_tells_that_it_was_not_sent_and_the_status(Tracing tracing) {
        String answer = """
                {"type": "request-validation", "description": "'planted text' to +19195550142 is invalid"}""";
        try (FaultyServer server = FaultyServer.start(Reply.json(400, answer));
                SendRig rig = SendRig.start()) {
            rig.component.getClientConfiguration().setBaseUrl(server.baseUrl());
            trace(tracing, rig.context);

            rig.sendTo(URI, "planted text", Map.of("CamelBandwidthMessagingTo", "+19195550142"));

            SpanData send = span(SpansTest::isOurs);
            assertThat(tag(send, "bandwidth.sent")).isEqualTo("no");
            assertThat(tag(send, "http.status_code")).isEqualTo("400");
            assertThat(tag(send, "messaging.message.id")).isNull();
            assertNothingPrivate();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_send_whose_answer_was_lost_tells_that_nobody_knows(Tracing tracing) {
        try (FaultyServer server = FaultyServer.start(Reply.resetAfterItIsRead());
                SendRig rig = SendRig.start()) {
            rig.component.getClientConfiguration().setBaseUrl(server.baseUrl());
            trace(tracing, rig.context);

            rig.sendTo(URI, "planted text", Map.of());

            assertThat(tag(span(SpansTest::isOurs), "bandwidth.sent")).isEqualTo("unknown");
            assertNothingPrivate();
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_id_of_a_send_before_is_not_told_of_one_that_failed(Tracing tracing) {
        try (FaultyServer server = FaultyServer.start(Reply.resetAfterItIsRead());
                SendRig rig = SendRig.start()) {
            rig.component.getClientConfiguration().setBaseUrl(server.baseUrl());
            trace(tracing, rig.context);

            rig.sendTo(URI, "planted text", Map.of("CamelBandwidthMessagingMessageId", "of-another-send"));

            assertThat(tag(span(SpansTest::isOurs), "messaging.message.id")).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "TELEMETRY, false, DELIVERED, delivered, carrier",
        "TELEMETRY, true,  FAILED,    failed,    unknown",
        "TRACING,   false, FAILED,    failed,    unknown",
        "TRACING,   true,  FAILED,    failed,    unknown"
    })
    void a_send_that_waits_for_its_delivery_tells_what_came_of_it(
            Tracing tracing, boolean failOnUndelivered, String event, String delivery, String deliveredTo)
            throws Exception {
        String events = event.equals("FAILED") ? WebhookFixture.FAILED : WebhookFixture.DELIVERED;
        String id = SendRig.json(events).path(0).path("message").path("id").asText();
        try (FaultyServer server = FaultyServer.start(Reply.json(202, "{\"id\": \"" + id + "\"}"));
                WebhookApp app = WebhookApp.start(new RouteBuilder() {
                    @Override
                    public void configure() {
                        trace(tracing, getContext());
                        from("bandwidth-messaging:messages?" + WebhookApp.OPTIONS)
                                .to("mock:events");
                        from("direct:send")
                                .to(
                                        "bandwidth-messaging:messages?to=%2B19195550101&from=%2B19195550100&applicationId=app"
                                                + "&accountId=9900000&username=username&password=planted-password&baseUrl="
                                                + server.baseUrl() + "&awaitDelivery=true&failOnUndelivered="
                                                + failOnUndelivered);
                    }
                })) {
            Future<Exchange> sending = app.context()
                    .createFluentProducerTemplate()
                    .to("direct:send")
                    .withBody("planted text")
                    .asyncSend();
            server.awaitRequest();
            app.post(events);
            assertThat(sending.get().isFailed()).isEqualTo(failOnUndelivered);

            SpanData send = span(span -> tag(span, "bandwidth.sent") != null);
            assertThat(tag(send, "bandwidth.sent")).isEqualTo("yes");
            assertThat(tag(send, "messaging.message.id")).isEqualTo(id);
            assertThat(tag(send, "bandwidth.delivery")).isEqualTo(delivery);
            assertThat(tag(send, "bandwidth.delivered_to")).isEqualTo(deliveredTo);
            assertNothingPrivate();
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_event_tells_what_it_is_and_nothing_of_what_its_route_sends(Tracing tracing) throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.json(202, "{\"id\": \"of-the-answer\"}"));
                WebhookApp app = WebhookApp.start(new RouteBuilder() {
                    @Override
                    public void configure() {
                        trace(tracing, getContext());
                        from("bandwidth-messaging:messages?" + WebhookApp.OPTIONS)
                                .setBody(constant("planted text"))
                                .to(
                                        "bandwidth-messaging:messages?to=%2B19195550101&from=%2B19195550100&applicationId=app"
                                                + "&accountId=9900000&username=username&password=planted-password&baseUrl="
                                                + server.baseUrl());
                    }
                })) {
            app.post(WebhookFixture.FAILED);
            server.awaitRequest();
            app.context().stop();

            SpanData event = span(span -> tag(span, "bandwidth.event") != null);
            assertThat(tag(event, "bandwidth.event")).isEqualTo("message-failed");
            assertThat(tag(event, "bandwidth.error_code")).isNotBlank();
            assertThat(tag(event, "bandwidth.sent")).isNull();
            SpanData send = span(span -> tag(span, "bandwidth.sent") != null);
            assertThat(send.getParentSpanId()).isEqualTo(event.getSpanId());
            assertThat(tag(send, "messaging.message.id")).isEqualTo("of-the-answer");
            assertThat(tag(event, "messaging.message.id")).isNotBlank().isNotEqualTo("of-the-answer");
            assertNothingPrivate();
        }
    }
}
