/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.cli;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.simulator.SimulatorSettings;
import io.github.camelbandwidth.simulator.domain.Credentials;
import io.github.camelbandwidth.simulator.domain.Rates;
import io.github.camelbandwidth.simulator.media.MediaSettings;
import io.github.camelbandwidth.simulator.oauth.TokenSettings;
import io.github.camelbandwidth.simulator.query.QuerySettings;
import io.github.camelbandwidth.simulator.webhook.RetryPlan;
import io.github.camelbandwidth.simulator.webhook.WebhookSettings;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What can be set from Java can be set from outside: a new setting without an option fails here. */
class SettingsOptionsTest {
    private static final Map<Class<?>, Function<SimulatorSettings, Record>> PARTS = Map.of(
            WebhookSettings.class, SimulatorSettings::webhooks,
            RetryPlan.class, settings -> settings.webhooks().plan(),
            MediaSettings.class, SimulatorSettings::media,
            TokenSettings.class, SimulatorSettings::tokens,
            QuerySettings.class, SimulatorSettings::queries,
            Rates.class, SimulatorSettings::rates);

    private static final Map<String, String> OPTIONS = Map.ofEntries(
            entry("WebhookSettings.timeout", "--webhook-timeout=PT3S"),
            entry("WebhookSettings.maxInFlight", "--webhooks-in-flight=3"),
            entry("WebhookSettings.eventsPerWebhook", "--events-per-webhook=3"),
            entry("WebhookSettings.seed", "--seed=3"),
            entry("RetryPlan.firstDelay", "--webhook-first-delay=PT3S"),
            entry("RetryPlan.factor", "--webhook-delay-factor=3.5"),
            entry("RetryPlan.maxDelay", "--webhook-max-delay=PT3M"),
            entry("RetryPlan.giveUpAfter", "--webhook-give-up-after=PT3H"),
            entry("RetryPlan.jitter", "--webhook-jitter=0.3"),
            entry("MediaSettings.maxFileBytes", "--media-max-file-bytes=300"),
            entry("MediaSettings.maxTotalBytes", "--media-max-total-bytes=30000"),
            entry("MediaSettings.lifetime", "--media-lifetime=PT3H"),
            entry("MediaSettings.uploadPause", "--media-upload-pause=PT3S"),
            entry("MediaSettings.folder", "--media-folder=target"),
            entry("TokenSettings.lifetime", "--token-lifetime=PT3M"),
            entry("TokenSettings.perMinute", "--tokens-per-minute=3"),
            entry("TokenSettings.maxLive", "--max-tokens=3"),
            entry("QuerySettings.unheardShown", "--query-unheard-shown"),
            entry("QuerySettings.qualityMetrics", "--query-quality-metrics=false"),
            entry("QuerySettings.carrierName", "--query-carrier-name=Example Mobile"),
            entry("QuerySettings.campaignClass", "--query-campaign-class=T"),
            entry("QuerySettings.campaignId", "--query-campaign-id=C3"),
            entry("QuerySettings.location", "--query-location=3"),
            entry("QuerySettings.requests", "--query-limit=3"),
            entry("QuerySettings.window", "--query-window=PT3M"),
            entry("Rates.segmentsPerMinute", "--segments-per-minute=3"),
            entry("Rates.segmentsPerMinutePerNumber", "--segments-per-minute-per-number=3"),
            entry("Rates.queueMinutes", "--queue-minutes=3"));

    private static final Map<String, String> OTHERWISE_NAMED = Map.of(
            "withApplicationId", "--application", "withNumbers", "--number", "withClientCredentials", "--client-id");

    @ParameterizedTest
    @MethodSource("components")
    void every_component_is_changed_by_its_option_and_by_that_alone(RecordComponent component) {
        Class<?> part = component.getDeclaringRecord();
        String option = OPTIONS.get(part.getSimpleName() + "." + component.getName());
        assertThat(option).as("the option for " + component).isNotNull();
        assertThat(changed(part, parse(option))).containsExactly(component.getName());
    }

    @Test
    void without_options_every_setting_is_what_it_is_in_java() {
        SimulatorSettings settings = parse();
        assertThat(PARTS.keySet())
                .allSatisfy(part -> assertThat(changed(part, settings)).isEmpty());
    }

    @Test
    void the_realistic_rate_may_have_a_queue_of_its_own_length() {
        assertThat(parse("--realistic", "--queue-minutes", "3").rates()).isEqualTo(new Rates(60, null, 3));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void every_setting_has_an_option_or_is_a_part_with_options(Method with) {
        Class<?> type = with.getParameterTypes()[0];
        if (type.isRecord() && type != Credentials.class) {
            assertThat(type).isIn(PARTS.keySet());
        } else {
            assertThat(Main.commandLine().getCommandSpec().optionsMap()).containsKey(optionOf(with.getName()));
        }
    }

    static Stream<RecordComponent> components() {
        return PARTS.keySet().stream()
                .flatMap(part -> Arrays.stream(part.getRecordComponents()))
                .filter(component -> !component.getType().isRecord());
    }

    static Stream<Method> settings() {
        return Arrays.stream(SimulatorSettings.class.getMethods())
                .filter(method -> method.getName().startsWith("with"));
    }

    private static String optionOf(String with) {
        String words = with.substring("with".length()).replaceAll("([A-Z])", "-$1");
        return OTHERWISE_NAMED.getOrDefault(with, "-" + words.toLowerCase(Locale.ROOT));
    }

    private static List<String> changed(Class<?> part, SimulatorSettings settings) {
        Record usual = PARTS.get(part).apply(SimulatorSettings.defaults());
        Record asked = PARTS.get(part).apply(settings);
        return Arrays.stream(part.getRecordComponents())
                .filter(component -> !component.getType().isRecord())
                .filter(component -> !Objects.equals(valueOf(component, usual), valueOf(component, asked)))
                .map(RecordComponent::getName)
                .toList();
    }

    private static Object valueOf(RecordComponent component, Record part) {
        try {
            return component.getAccessor().invoke(part);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static SimulatorSettings parse(String... arguments) {
        CommandLine commandLine = Main.commandLine(Map.of());
        commandLine.parseArgs(arguments);
        SimulatorCommand command = commandLine.getCommand();
        return command.settings();
    }
}
