/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.component.metrics.Metric;
import io.github.camelbandwidth.component.observe.Answered;
import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.Test;

/** What the guide says about observing. With {@code -Dupdate.docs=true} its table of meters is written. */
class ObservingGuideTest {
    private static final Path GUIDE = Path.of("..", "..", "docs", "guide", "observing.md");
    private static final String HEAD = "| meter | kind | unit | what | tags |";

    private static String table() {
        return Stream.concat(
                        Stream.of(HEAD, "|---|---|---|---|---|"),
                        Stream.of(Metric.values()).map(ObservingGuideTest::row))
                .collect(Collectors.joining("\n"));
    }

    private static String row(Metric metric) {
        return "| `" + metric.meter() + "` | " + metric.kind() + " | " + metric.unit() + " | " + metric.description()
                + " | "
                + metric.tags().stream().map(tag -> "`" + tag + "`").collect(Collectors.joining(", ")) + " |";
    }

    @Test
    void the_table_of_meters_is_that_of_the_code() throws Exception {
        List<String> paragraphs =
                Stream.of(Files.readString(GUIDE).split("\n\n", -1)).toList();
        if (Boolean.getBoolean("update.docs")) {
            Files.writeString(
                    GUIDE,
                    paragraphs.stream()
                            .map(paragraph -> paragraph.startsWith(HEAD) ? table() : paragraph)
                            .collect(Collectors.joining("\n\n")));
        }

        assertThat(Files.readString(GUIDE))
                .as("run this test with -Dupdate.docs=true, then look at what changed")
                .contains("\n\n" + table() + "\n\n");
    }

    @Test
    void every_reason_of_an_answer_is_named() throws Exception {
        String guide = Files.readString(GUIDE);

        assertThat(Answered.values())
                .extracting(
                        answer -> "`" + answer.name().toLowerCase(Locale.ROOT).replace('_', '-') + "`")
                .allSatisfy(word -> assertThat(guide).contains(word));
    }

    @Test
    void the_properties_of_the_guide_turn_the_health_checks_on() throws Exception {
        Main main = new Main();
        main.setPropertyPlaceholderLocations("classpath:docs/observing.properties");
        main.configure().addRoutesBuilder(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:remind").to("bandwidth-messaging:messages");
                from("bandwidth-messaging:messages?allowAnonymous=true")
                        .routeId("events")
                        .to("mock:events");
            }
        });
        try (Simulator simulator = Simulator.start(SimulatorSettings.defaults().withPort(0))) {
            String options = "camel.component.bandwidth-messaging.";
            main.addOverrideProperty(options + "base-url", simulator.baseUrl());
            main.addOverrideProperty(options + "account-id", "9900000");
            main.addOverrideProperty(options + "username", "username");
            main.addOverrideProperty(options + "password", "password");
            main.addOverrideProperty("camel.server.enabled", "true");
            main.addOverrideProperty("camel.server.port", "0");
            main.start();

            assertThat(HealthCheckHelper.invokeReadiness(main.getCamelContext(), "full"))
                    .filteredOn(result -> Set.of("producer:bandwidth-messaging-9900000", "consumer:events")
                            .contains(result.getCheck().getId()))
                    .hasSize(2)
                    .extracting(HealthCheck.Result::getState)
                    .containsOnly(HealthCheck.State.UP);
        } finally {
            main.stop();
        }
    }
}
