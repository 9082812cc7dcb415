/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.camel.catalog.EndpointValidationResult;
import org.apache.camel.catalog.RuntimeCamelCatalog;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.util.URISupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue tells the truth: every default is the real one, and every secret is known as one. */
class CatalogueTest {
    private final DefaultCamelContext context = new DefaultCamelContext();

    @AfterEach
    void stop() {
        context.stop();
    }

    record Option(String name, JsonNode json) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Stream<Option> options(String section) {
        return Catalogue.JSON.path(section).properties().stream()
                .map(entry -> new Option(entry.getKey(), entry.getValue()));
    }

    static Stream<Option> ofTheComponent() {
        return options("componentProperties");
    }

    static Stream<Option> ofTheEndpoint() {
        return options("properties")
                .filter(option -> option.json().path("kind").textValue().equals("parameter"))
                // Camel's own, for which its tools write no default.
                .filter(option -> !option.name().equals("exchangePattern"));
    }

    private static Object value(DefaultCamelContext context, Object bean, String kind, String option) {
        PropertyConfigurer configurer = PluginHelper.getConfigurerResolver(context)
                .resolvePropertyConfigurer("bandwidth-messaging-" + kind, context);
        return ((PropertyConfigurerGetter) configurer).getOptionValue(bean, option, false);
    }

    private static void assertDefault(Option option, Object value) {
        String documented = option.json().has("defaultValue")
                ? option.json().path("defaultValue").asText()
                : null;
        // An object that holds options has no value of its own.
        String real = option.name().endsWith("Configuration") ? null : Objects.toString(value, null);
        assertThat(real).isEqualTo(documented);
    }

    @ParameterizedTest
    @MethodSource("ofTheComponent")
    void a_documented_default_of_the_component_is_the_real_one(Option option) {
        assertDefault(option, value(context, new BandwidthMessagingComponent(), "component", option.name()));
    }

    @ParameterizedTest
    @MethodSource("ofTheEndpoint")
    void a_documented_default_of_an_endpoint_is_the_real_one(Option option) {
        Object endpoint = context.getEndpoint("bandwidth-messaging:messages");

        assertDefault(option, value(context, endpoint, "endpoint", option.name()));
    }

    static Stream<String> secrets() {
        return Stream.of(
                "username",
                "password",
                "clientId",
                "clientSecret",
                "webhookUsername",
                "webhookPassword",
                "webhookPreviousUsername",
                "webhookPreviousPassword",
                "webhookSecret",
                "proxyAuthUsername",
                "proxyAuthPassword");
    }

    @Test
    void the_secrets_are_marked_as_such() {
        assertThat(Stream.concat(ofTheComponent(), ofTheEndpoint())
                        .filter(option -> option.json().path("secret").asBoolean())
                        .map(Option::name)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(secrets().toList());
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void a_secret_in_a_uri_is_masked_in_logs(String secret) {
        assertThat(URISupport.sanitizeUri("bandwidth-messaging:messages?" + secret + "=planted&tag=t"))
                .doesNotContain("planted");
    }

    @Test
    void every_option_and_header_is_described() {
        assertThat(Stream.of("componentProperties", "properties", "headers")
                        .flatMap(CatalogueTest::options)
                        .filter(option ->
                                option.json().path("description").asText().isBlank())
                        .map(Option::name))
                .isEmpty();
    }

    @Test
    void camels_catalogue_finds_the_same_description() throws IOException {
        try (InputStream json = CatalogueTest.class.getResourceAsStream(
                "/org/apache/camel/catalog/components/bandwidth-messaging.json")) {
            assertThat(new ObjectMapper().readTree(json)).isEqualTo(Catalogue.JSON);
        }
    }

    private EndpointValidationResult checked(Map<String, String> options) {
        return context.getCamelContextExtension()
                .getContextPlugin(RuntimeCamelCatalog.class)
                .validateProperties("bandwidth-messaging", options);
    }

    @ParameterizedTest
    @CsvSource({"too, +19195550100", "priority, urgent"})
    void camels_own_check_sees_what_is_misspelt(String option, String value) {
        EndpointValidationResult result = checked(Map.of("resource", "messages", option, value));
        assertThat(result.isSuccess()).isFalse();
        assertThat(result.summaryErrorMessage(false)).contains(option);
    }

    @Test
    void camels_own_check_passes_what_is_right() {
        assertThat(checked(Map.of("resource", "multi-channel", "to", "+19195550100", "channels", "RBM,SMS"))
                        .isSuccess())
                .isTrue();
    }
}
