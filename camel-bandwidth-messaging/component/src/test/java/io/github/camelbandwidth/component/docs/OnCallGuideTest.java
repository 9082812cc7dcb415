/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.component.WebhookApp;
import io.github.camelbandwidth.component.metrics.Metric;
import io.github.camelbandwidth.component.observe.Answered;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

/** What the page for people on call says of meters, and how it asks a webhook. */
class OnCallGuideTest {
    private static final Path GUIDE = Path.of("..", "..", "docs", "guide", "on-call.md");
    private static final Pattern METER =
            Pattern.compile("`((?:answer|events|ledger|line|requests|sends|deliveries|accept)(?:\\.[a-z]+)*)`");
    /** Details of the health check and fields of the developer console. */
    private static final Set<String> NO_METERS = Set.of("events", "line", "answers");

    @Test
    void every_meter_it_names_is_there() throws Exception {
        Set<String> known = Stream.of(Metric.values())
                .map(metric -> metric.meter().replace("camel.bandwidth.messaging.", ""))
                .collect(Collectors.toSet());
        Set<String> named = METER.matcher(Files.readString(GUIDE))
                .results()
                .map(found -> found.group(1))
                .filter(name -> !NO_METERS.contains(name))
                .collect(Collectors.toSet());

        assertThat(named).hasSizeGreaterThan(10).isSubsetOf(known);
    }

    @Test
    void every_reason_it_names_is_there() throws Exception {
        Set<String> known = Stream.of(Answered.values())
                .map(answer -> answer.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toSet());

        assertThat(Pattern.compile("`reason=([a-z-]+)`")
                        .matcher(Files.readString(GUIDE))
                        .results())
                .isNotEmpty()
                .allSatisfy(found -> assertThat(known).contains(found.group(1)));
    }

    @Test
    void a_webhook_that_is_asked_without_and_with_credentials_answers_as_it_says() throws Exception {
        RouteBuilder events = new RouteBuilder() {
            @Override
            public void configure() {
                from("bandwidth-messaging:messages?" + WebhookApp.OPTIONS).to("mock:events");
            }
        };
        try (WebhookApp app = WebhookApp.start(events)) {
            HttpResponse<String> bare =
                    app.send(HttpRequest.newBuilder(app.url()).POST(HttpRequest.BodyPublishers.noBody()));
            assertThat(bare.statusCode()).isEqualTo(401);
            assertThat(bare.headers().firstValue("WWW-Authenticate").orElse(""))
                    .startsWith("Basic realm=\"bandwidth-messaging\"");

            assertThat(app.post("[]").statusCode()).isEqualTo(200);
            assertThat(app.mock("mock:events").getReceivedExchanges()).isEmpty();
        }
    }
}
