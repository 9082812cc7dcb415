/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.media.MediaItem;
import io.github.camelbandwidth.client.message.MessageResponse;
import io.github.camelbandwidth.client.query.MessageItem;
import io.github.camelbandwidth.component.api.RequestFailedException;
import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each operation beside send, from a route to the simulator. */
class MediaAgainstSimulatorTest {
    private static final byte[] GIF =
            ("GIF89a" + "not really a picture".repeat(10_000)).getBytes(StandardCharsets.US_ASCII);
    private static final String ID = "menus/lunch card.gif";

    private Simulator simulator;
    private WebhookApp app;

    @BeforeEach
    void startBoth() throws Exception {
        simulator = Simulator.start(SimulatorSettings.defaults()
                .withPort(0)
                .withCallbackUsername(WebhookApp.USERNAME)
                .withCallbackPassword(WebhookApp.PASSWORD));
        app = WebhookApp.start(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("bandwidth-messaging:messages?" + WebhookApp.OPTIONS)
                                .to("mock:events");
                    }
                },
                component -> {
                    component.getClientConfiguration().setBaseUrl(simulator.baseUrl());
                    component.getClientConfiguration().setAccountId("9900000");
                    component.getClientConfiguration().setUsername("username");
                    component.getClientConfiguration().setPassword("password");
                    component.getMessageConfiguration().setFrom("+19195550100");
                    component.getMessageConfiguration().setApplicationId("93de2206-9669-4e07-948d-329f4b722ee2");
                });
        simulator.callbackUrl(app.url());
    }

    @AfterEach
    void stopBoth() throws Exception {
        app.close();
        simulator.close();
    }

    private Exchange ask(String uri, Object body, Map<String, Object> headers) {
        return app.context()
                .createFluentProducerTemplate()
                .to("bandwidth-messaging:" + uri)
                .withBody(body)
                .withHeaders(headers)
                .send();
    }

    private <T> T answer(String uri, Object body, Class<T> type) {
        Exchange exchange = ask(uri, body, Map.of("CamelBandwidthMessagingTo", "+19195550142"));
        assertThat(exchange.getException()).isNull();
        return exchange.getMessage().getBody(type);
    }

    @Test
    void a_file_goes_up_is_listed_comes_down_and_is_gone_after_its_deletion() {
        MediaItem up = answer("media?operation=upload&cacheControl=no-cache&mediaId=" + ID, GIF, MediaItem.class);
        List<?> all = answer("media?operation=list", null, List.class);
        Exchange down = ask("media?operation=download", up.content(), Map.of());
        Exchange gone = ask("media?operation=delete", up, Map.of());

        assertThat(up.mediaName()).isEqualTo(ID);
        assertThat(all).extracting(item -> ((MediaItem) item).mediaName()).containsExactly(ID);
        assertThat(down.getMessage().getBody(byte[].class)).isEqualTo(GIF);
        assertThat(down.getMessage().getHeader("Content-Type")).isEqualTo("image/gif");
        assertThat(down.getMessage().getHeader("CamelBandwidthMessagingCacheControl"))
                .isEqualTo("no-cache");
        assertThat(gone.getException()).isNull();
        assertThat(ask("media?operation=download", ID, Map.of()).getException())
                .isInstanceOfSatisfying(RequestFailedException.class, failure -> assertThat(failure.getStatusCode())
                        .isEqualTo(404));
    }

    @Test
    void a_message_with_a_picture_arrives_and_the_picture_can_be_fetched_where_it_says() {
        Exchange sent = ask(
                "messages",
                "planted text",
                Map.of("CamelBandwidthMessagingTo", "+19195550142", "CamelBandwidthMessagingMedia", GIF));

        assertThat(sent.getException()).isNull();
        String url = simulator.messages().get(0).media().get(0);
        assertThat(sent.getMessage().getBody(MessageResponse.class).media()).containsExactly(url);
        assertThat(answer("media?operation=download", url, byte[].class)).isEqualTo(GIF);
    }

    @Test
    void a_message_that_was_sent_is_found_once_its_event_was_taken() {
        MessageResponse sent = answer("messages", "planted text", MessageResponse.class);
        simulator.awaitIdle(Duration.ofSeconds(20));

        List<?> found = answer("messages?operation=list", sent, List.class);

        assertThat(found).singleElement().isInstanceOfSatisfying(MessageItem.class, item -> {
            assertThat(item.messageId()).isEqualTo(sent.id());
            assertThat(item.messageStatus()).isEqualTo("DELIVERED");
            assertThat(item.destinationTn()).isEqualTo("+19195550142");
        });
    }
}
