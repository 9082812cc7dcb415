/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.CamelContextHelper;
import org.apache.camel.util.StringHelper;
import org.apache.camel.util.URISupport;
import org.junit.jupiter.api.Test;

/** No password is printed, wherever Camel prints options. */
class SecretOptionsTest {

    private static List<String> secrets(String group) throws IOException {
        String catalogue = "/META-INF/io/github/camelbandwidth/component/bandwidth-messaging.json";
        try (InputStream json = SecretOptionsTest.class.getResourceAsStream(catalogue)) {
            return new ObjectMapper()
                    .readTree(json).get(group).properties().stream()
                            .filter(option -> option.getValue().path("secret").asBoolean())
                            .map(Map.Entry<String, JsonNode>::getKey)
                            .collect(Collectors.toList());
        }
    }

    private static List<String> passwords() throws IOException {
        return secrets("componentProperties").stream()
                .filter(option -> option.matches(".*([pP]assword|Secret)"))
                .toList();
    }

    @Test
    void camel_main_masks_passwords_when_it_prints_the_properties() throws Exception {
        try (CamelContext context = new DefaultCamelContext()) {
            context.getCamelContextExtension().setAdditionalSensitiveKeywords("ofTheApplication");
            context.getComponent("bandwidth-messaging");

            assertThat(passwords()).hasSize(6).allSatisfy(option -> assertThat(
                            List.of(option, StringHelper.camelCaseToDash(option)))
                    .allMatch(name -> CamelContextHelper.containsSensitive(
                            context, "camel.component.bandwidth-messaging." + name)));
            assertThat(CamelContextHelper.containsSensitive(context, "oftheapplication"))
                    .isTrue();
            assertThat(CamelContextHelper.containsSensitive(context, "camel.main.name"))
                    .isFalse();
        }
    }

    @Test
    void camel_masks_secrets_in_endpoint_uris() throws Exception {
        assertThat(secrets("properties")).allSatisfy(option -> assertThat(
                        URISupport.sanitizeUri("bandwidth-messaging:messages?" + option + "=planted"))
                .doesNotContain("planted"));
    }
}
