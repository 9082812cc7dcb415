/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.credentials.Credentials;
import io.github.camelbandwidth.component.WebhookApp;
import io.github.camelbandwidth.testkit.Golden;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.PropertyBindingSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide's pages on receiving and security show of who may call runs as it stands there. */
class WebhookGuideTest {
    private static final String DELIVERED = Golden.read("events/message-delivered.json");

    /** The routes of a page, and what they hand over to. */
    private static WebhookApp start(RoutesBuilder page, Path folder) throws Exception {
        WebhookApp app = WebhookApp.start(page, component -> {
            component
                    .getCamelContext()
                    .getPropertiesComponent()
                    .addInitialProperty("unreadable.folder", folder.toString());
            component.getReceiveConfiguration().setWebhookPath("/events");
            component.getReceiveConfiguration().setWebhookUsername(WebhookApp.USERNAME);
            component.getReceiveConfiguration().setWebhookPassword(WebhookApp.PASSWORD);
        });
        app.context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:outcome").to("mock:outcome");
            }
        });
        return app;
    }

    private static int call(WebhookApp app, String username, String password) throws Exception {
        return app.send(app.call(DELIVERED).header("Authorization", WebhookApp.basic(username, password)))
                .statusCode();
    }

    @Test
    void the_headers_that_were_named_come_with_the_event(@TempDir Path folder) throws Exception {
        try (WebhookApp app = start(new CallHeaderRoutes(), folder)) {
            HttpRequest.Builder call = app.call(DELIVERED)
                    .header("Authorization", WebhookApp.basic(WebhookApp.USERNAME, WebhookApp.PASSWORD))
                    .header("X-Request-Id", "4711")
                    .header("X-Other", "x");

            assertThat(app.send(call).statusCode()).isEqualTo(200);

            assertThat(app.mock("mock:outcome").getReceivedExchanges())
                    .singleElement()
                    .satisfies(exchange -> assertThat(exchange.getMessage().getHeaders())
                            .containsEntry("X-Request-Id", "4711")
                            .doesNotContainKey("X-Other"));
        }
    }

    @Test
    void the_routes_error_handling_gets_what_cannot_be_read(@TempDir Path folder) throws Exception {
        try (WebhookApp app = start(new UnreadableRoutes(), folder)) {
            assertThat(app.post("[{\"type\":").statusCode()).isEqualTo(400);
        }
        // The end of the context has waited for it.
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).singleElement().satisfies(file -> assertThat(file).hasContent("[{\"type\":"));
        }
    }

    @Test
    void the_bean_says_who_may_call() throws Exception {
        ValidCallers callers = new ValidCallers();
        try (WebhookApp app = app("docs/callers.properties", callers)) {
            assertThat(call(app, "new", "planted-new")).isEqualTo(401);

            callers.change(new Credentials.Basic("new", "planted-new"), new Credentials.Basic("old", "planted-old"));

            assertThat(List.of(call(app, "new", "planted-new"), call(app, "old", "planted-old")))
                    .containsOnly(200);
        }
    }

    @Test
    void the_properties_for_two_pairs_let_both_in() throws Exception {
        try (WebhookApp app = app("docs/previous.properties", new ValidCallers())) {
            assertThat(List.of(call(app, "new-name", "new-password"), call(app, "old-name", "old-password")))
                    .containsOnly(200);
            assertThat(call(app, "new-name", "old-password")).isEqualTo(401);
        }
    }

    private static WebhookApp app(String properties, ValidCallers callers) throws Exception {
        return WebhookApp.start(new RouteBuilder() {
            @Override
            public void configure() throws Exception {
                getContext().getRegistry().bind("validCallers", callers);
                set(getContext(), properties);
                from("bandwidth-messaging:messages?webhookPath=/events").to("mock:outcome");
            }
        });
    }

    /** As Camel Main and Camel's runtimes set the options of a component. */
    private static void set(CamelContext context, String properties) throws IOException {
        Properties page = new Properties();
        try (InputStream file = WebhookGuideTest.class.getClassLoader().getResourceAsStream(properties)) {
            page.load(file);
        }
        Map<String, Object> options = new HashMap<>();
        for (String name : page.stringPropertyNames()) {
            options.put(
                    name.replace("camel.component.bandwidth-messaging.", ""),
                    context.resolvePropertyPlaceholders(page.getProperty(name)));
        }
        Component component = context.getComponent("bandwidth-messaging");
        PropertyBindingSupport.build()
                .withCamelContext(context)
                .withTarget(component)
                .withConfigurer(component.getComponentPropertyConfigurer())
                .withProperties(options)
                .withIgnoreCase(true)
                .bind();
        assertThat(options).isEmpty();
    }
}
