/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.component.BandwidthMessagingComponent;
import io.github.camelbandwidth.component.WebhookApp;
import io.github.camelbandwidth.component.delivery.Events;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Runs what the guide shows of duplicates. */
class DuplicatesGuideTest {
    private static final String TO = "+19195550142";

    private final JdbcConnectionPool database =
            JdbcConnectionPool.create("jdbc:h2:mem:duplicates;DB_CLOSE_DELAY=-1", "sa", "");
    private final MemoryIdempotentRepository repository = new MemoryIdempotentRepository();
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void closeTheDatabase() {
        database.dispose();
    }

    private void settings(BandwidthMessagingComponent component) {
        component.getCamelContext().getRegistry().bind("dataSource", database);
        component.getCamelContext().getRegistry().bind("eventsDone", repository);
        component.getReceiveConfiguration().setWebhookUsername(WebhookApp.USERNAME);
        component.getReceiveConfiguration().setWebhookPassword(WebhookApp.PASSWORD);
    }

    private void post(WebhookApp app, String events) throws Exception {
        URI url = app.url().resolve("/bandwidth/status");
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(url)
                        .header("Content-Type", "application/json")
                        .header("Authorization", WebhookApp.basic(WebhookApp.USERNAME, WebhookApp.PASSWORD))
                        .POST(HttpRequest.BodyPublishers.ofString(events))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void with_a_ledger_what_comes_twice_or_too_late_changes_no_status() throws Exception {
        try (WebhookApp app = WebhookApp.start(new YamlRoutes("docs/duplicates.yaml", "status"), this::settings)) {
            post(app, Events.delivered("id-1", TO));
            post(app, Events.delivered("id-1", TO));
            post(app, Events.event("message-sent", "id-1", TO));

            assertThat(app.mock("mock:status").getReceivedExchanges())
                    .extracting(exchange -> exchange.getMessage().getHeader("CamelBandwidthMessagingEventType"))
                    .containsExactly("message-delivered");
        }
    }

    @Test
    void a_repository_knows_what_is_done() throws Exception {
        RouteBuilder routes = new RouteBuilder() {
            @Override
            public void configure() throws Exception {
                new DuplicatesRoutes().addRoutesToCamelContext(getContext());
                from("direct:status").to("mock:status");
            }
        };
        try (WebhookApp app = WebhookApp.start(routes, this::settings)) {
            post(app, Events.delivered("id-1", TO));
            post(app, Events.delivered("id-1", TO));

            assertThat(app.mock("mock:status").getReceivedExchanges()).hasSize(1);
            assertThat(repository.getCacheSize()).isEqualTo(1);
        }
    }
}
