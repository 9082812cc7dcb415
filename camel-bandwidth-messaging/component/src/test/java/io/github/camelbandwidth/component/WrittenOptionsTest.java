/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Map;
import org.apache.camel.main.Main;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A number keeps its plus, and a password all of its characters, wherever they are written. */
class WrittenOptionsTest {
    private static final String RECIPIENTS = "[\"+19195550142\",\"+19195550143\"]";

    private final SendRig rig = SendRig.start();

    @AfterEach
    void stop() {
        rig.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=+19195550199&to=+19195550142,+19195550143",
                "from=%2B19195550199&to=%2B19195550142,%2B19195550143",
                "from=+19195550199&to=+19195550142, +19195550143",
                "from=RAW(+19195550199)&to=RAW(+19195550142,+19195550143)"
            })
    void a_plus_in_a_uri_stays_a_plus(String options) {
        var sent = rig.sent(rig.sendTo("bandwidth-messaging:messages?" + options, "Hi", Map.of()));

        assertThat(sent.path("from").textValue()).isEqualTo("+19195550199");
        assertThat(sent.path("to")).hasToString(RECIPIENTS);
    }

    @Test
    void a_senders_name_and_a_short_code_get_no_plus() {
        assertThat(rig.sent(rig.sendTo("bandwidth-messaging:messages?to=+19195550142&from=12345", "Hi", Map.of()))
                        .path("from")
                        .textValue())
                .isEqualTo("12345");
    }

    private void yaml(String step) throws Exception {
        PluginHelper.getRoutesLoader(rig.context)
                .loadRoutes(ResourceHelper.fromString(
                        "routes.yaml", "- from:\n    uri: direct:send\n    steps:\n      - to:\n" + step));
    }

    @Test
    void a_plus_in_the_parameters_of_a_yaml_route_stays_a_plus() throws Exception {
        yaml("""
                          uri: bandwidth-messaging:messages
                          parameters:
                            from: "+19195550199"
                            to: "+19195550142,+19195550143"
                """);

        var sent = rig.sent(rig.sendTo("direct:send", "Hi", Map.of()));

        assertThat(sent.path("from").textValue()).isEqualTo("+19195550199");
        assertThat(sent.path("to")).hasToString(RECIPIENTS);
    }

    @Test
    void a_number_without_quotes_in_a_yaml_route_keeps_its_plus() throws Exception {
        yaml("""
                          uri: bandwidth-messaging:messages
                          parameters:
                            to: +19195550142
                """);

        assertThat(rig.sent(rig.sendTo("direct:send", "Hi", Map.of())).path("to"))
                .hasToString("[\"+19195550142\"]");
    }

    @Test
    void a_plus_in_the_uri_of_a_yaml_route_stays_a_plus() throws Exception {
        yaml("""
                          uri: bandwidth-messaging:messages?from=+19195550199&to=+19195550142,+19195550143
                """);

        var sent = rig.sent(rig.sendTo("direct:send", "Hi", Map.of()));

        assertThat(sent.path("from").textValue()).isEqualTo("+19195550199");
        assertThat(sent.path("to")).hasToString(RECIPIENTS);
    }

    @Test
    void a_placeholder_in_a_uri_keeps_its_plus() {
        rig.context.getPropertiesComponent().addInitialProperty("sender", "+19195550199");
        rig.context.getPropertiesComponent().addInitialProperty("recipients", "+19195550142,+19195550143");

        var sent =
                rig.sent(rig.sendTo("bandwidth-messaging:messages?from={{sender}}&to={{recipients}}", "Hi", Map.of()));

        assertThat(sent.path("from").textValue()).isEqualTo("+19195550199");
        assertThat(sent.path("to")).hasToString(RECIPIENTS);
    }

    @Test
    void a_property_of_camel_main_keeps_its_plus() throws Exception {
        Main main = new Main();
        main.addInitialProperty("camel.component.bandwidth-messaging.from", "+19195550199");
        main.addInitialProperty("sender", "+19195550101");
        main.addInitialProperty("camel.component.bandwidth-messaging.application-id", "{{sender}}");
        main.start();
        try {
            BandwidthMessagingComponent component =
                    main.getCamelContext().getComponent("bandwidth-messaging", BandwidthMessagingComponent.class);

            assertThat(component.getMessageConfiguration().getFrom()).isEqualTo("+19195550199");
            assertThat(component.getMessageConfiguration().getApplicationId()).isEqualTo("+19195550101");
        } finally {
            main.stop();
        }
    }

    private void assertPassword(String password) {
        rig.sendTo("bandwidth-messaging:messages?to=%2B19195550142&username=me&password=" + password, "Hi", Map.of());

        assertThat(rig.server.requests()).singleElement().satisfies(request -> assertThat(request)
                .contains("Authorization: Basic " + Base64.getEncoder().encodeToString("me:p+a%s&s".getBytes(UTF_8))
                        + "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RAW(p+a%s&s)", "RAW{p+a%s&s}", "RAW({{secret}})", "{{raw}}"})
    void a_password_keeps_its_characters(String written) {
        rig.context.getPropertiesComponent().addInitialProperty("secret", "p+a%s&s");
        rig.context.getPropertiesComponent().addInitialProperty("raw", "RAW(p+a%s&s)");

        assertPassword(written);
    }

    @Test
    void a_password_of_the_component_is_taken_as_it_is() throws Exception {
        Main main = new Main();
        main.addInitialProperty("secret", "p+a%s&s");
        main.addInitialProperty("camel.component.bandwidth-messaging.password", "{{secret}}");
        main.start();
        try {
            assertThat(main.getCamelContext()
                            .getComponent("bandwidth-messaging", BandwidthMessagingComponent.class)
                            .getClientConfiguration()
                            .getPassword())
                    .isEqualTo("p+a%s&s");
        } finally {
            main.stop();
        }
    }
}
