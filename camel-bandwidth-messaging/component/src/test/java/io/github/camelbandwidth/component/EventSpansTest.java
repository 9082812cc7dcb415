/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each event has a span of its own: no event is a part of another one, or of the call that brought it. */
class EventSpansTest {
    private final InMemorySpanExporter spans = InMemorySpanExporter.create();
    private final SdkTracerProvider provider = SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(spans))
            .build();

    @AfterEach
    void stop() {
        provider.close();
    }

    private WebhookApp app(SpansTest.Tracing tracing, String options, CountDownLatch ended) throws Exception {
        return WebhookApp.start(new RouteBuilder() {
            @Override
            public void configure() {
                CamelContext context = getContext();
                context.getRegistry().bind("tracer", provider.get("test"));
                tracing.start(context);
                from("bandwidth-messaging:messages?" + options + WebhookApp.OPTIONS)
                        .to("seda:behind");
                from("seda:behind?pollTimeout=50")
                        .process(exchange -> ended.countDown())
                        .to("mock:events");
            }
        });
    }

    private List<SpanData> events() {
        return spans.getFinishedSpanItems().stream()
                .filter(span -> span.getAttributes().get(AttributeKey.stringKey("bandwidth.event")) != null)
                .toList();
    }

    private static String event(String id) {
        return "{\"type\": \"message-sent\", \"message\": {\"id\": \"" + id + "\", \"direction\": \"out\"}}";
    }

    private void assertEachIsOnItsOwn(String... ids) {
        assertThat(events())
                .extracting(span -> span.getAttributes().get(AttributeKey.stringKey("messaging.message.id")))
                .containsExactlyInAnyOrder(ids);
        assertThat(events()).extracting(SpanData::getParentSpanId).containsOnly(SpanId.getInvalid());
        assertThat(events()).extracting(SpanData::getTraceId).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void events_one_after_the_other_are_on_their_own_though_a_thread_is_used_again(SpansTest.Tracing tracing)
            throws Exception {
        CountDownLatch ended = new CountDownLatch(3);
        try (WebhookApp app = app(tracing, "maxConcurrentEvents=1&", ended)) {
            for (String id : List.of("one", "two", "three")) {
                assertThat(app.post("[" + event(id) + "]").statusCode()).isEqualTo(200);
            }
            assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
        }

        assertEachIsOnItsOwn("one", "two", "three");
    }

    @ParameterizedTest
    @EnumSource
    void events_of_one_call_are_on_their_own(SpansTest.Tracing tracing) throws Exception {
        CountDownLatch ended = new CountDownLatch(2);
        try (WebhookApp app = app(tracing, "", ended)) {
            app.post("[" + event("one") + "," + event("two") + "]");
            assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
        }

        assertEachIsOnItsOwn("one", "two");
    }

    @ParameterizedTest
    @EnumSource
    void a_trace_that_the_caller_names_is_not_gone_on_with(SpansTest.Tracing tracing) throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        try (WebhookApp app = app(tracing, "", ended)) {
            app.send(app.call("[" + event("one") + "]")
                    .header("Authorization", WebhookApp.basic(WebhookApp.USERNAME, WebhookApp.PASSWORD))
                    .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));
            assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
        }

        assertEachIsOnItsOwn("one");
    }
}
