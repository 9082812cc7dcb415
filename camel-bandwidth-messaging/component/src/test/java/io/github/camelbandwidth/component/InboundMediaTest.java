/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelbandwidth.testkit.FaultyServer;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.HandMovedTime;
import io.github.camelbandwidth.testkit.Reply;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.attachment.Attachment;
import org.apache.camel.attachment.AttachmentMessage;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures of received messages, at a server that does as it likes. */
class InboundMediaTest {
    private static final String MISSING = "CamelBandwidthMessagingEventMediaMissing";
    private static final Reply PICTURE = Reply.status(200, "image/png", "a picture");
    private static final Duration DOWNLOAD_TIMEOUT = Duration.ofSeconds(30);

    /** What the route saw of the attachments while it ran. */
    private final Map<String, String> seen = new LinkedHashMap<>();

    private final List<Attachment> attachments = new ArrayList<>();
    private final HandMovedTime time = new HandMovedTime();
    private FaultyServer server;
    private WebhookApp app;

    @AfterEach
    void stopBoth() throws IOException {
        if (app != null) {
            app.close();
        }
        server.close();
    }

    private void start(String options, Consumer<BandwidthMessagingComponent> settings, Reply... replies)
            throws Exception {
        server = FaultyServer.start(replies);
        app = WebhookApp.start(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("bandwidth-messaging:messages?downloadMedia=true&retryDelay=1&" + options + "&"
                                        + WebhookApp.OPTIONS)
                                .routeId("events")
                                .process(InboundMediaTest.this::look)
                                .to("mock:events");
                    }
                },
                component -> {
                    component.getClientConfiguration().setBaseUrl(server.baseUrl());
                    component.getClientConfiguration().setAccountId("9900000");
                    component.getClientConfiguration().setUsername("planted-user");
                    component.getClientConfiguration().setPassword("planted-password");
                    settings.accept(component);
                });
    }

    private void start(Reply... replies) throws Exception {
        start("maxDownloadSize=1000", component -> {}, replies);
    }

    private void look(Exchange exchange) throws IOException {
        AttachmentMessage message = exchange.getMessage(AttachmentMessage.class);
        if (!message.hasAttachments()) {
            return;
        }
        for (Map.Entry<String, Attachment> entry :
                message.getAttachmentObjects().entrySet()) {
            attachments.add(entry.getValue());
            String content = new String(
                    entry.getValue().getDataHandler().getInputStream().readAllBytes(),
                    java.nio.charset.StandardCharsets.UTF_8);
            seen.put(entry.getKey(), entry.getValue().getDataHandler().getContentType() + " " + content);
        }
    }

    private String media(String name) {
        return server.baseUrl() + "/users/9900000/media/" + name;
    }

    private static String event(String... urls) {
        return Golden.read("events/message-received.json")
                .replace("\"See you there\"", "\"See you there\", \"media\": [\"" + String.join("\",\"", urls) + "\"]");
    }

    private HttpResponse<String> post(String... urls) throws Exception {
        return app.post(event(urls));
    }

    private Exchange ran() {
        List<Exchange> exchanges = app.mock("mock:events").getReceivedExchanges();
        assertThat(exchanges).hasSize(1);
        return exchanges.get(0);
    }

    private Object missing() {
        return ran().getMessage().getHeader(MISSING);
    }

    @Test
    void a_picture_is_an_attachment() throws Exception {
        start(PICTURE);

        assertThat(post(media("177/0/cat.png")).statusCode()).isEqualTo(200);

        assertThat(seen).isEqualTo(Map.of("cat.png", "image/png a picture"));
        assertThat(missing()).isNull();
        assertThat(server.requests())
                .singleElement()
                .asString()
                .startsWith("GET /api/v2/users/9900000/media/177/0/cat.png ")
                .contains("Authorization: Basic ");
    }

    @Test
    void all_parts_are_kept_in_their_order_and_two_of_one_name_are_two() throws Exception {
        start(PICTURE);

        post(media("177/0/a.png"), media("177/1/text.txt"), media("177/2/layout.smil"), media("177/3/a.png"));

        assertThat(seen.keySet()).containsExactly("a.png", "text.txt", "layout.smil", "2-a.png");
    }

    @Test
    void an_event_without_media_asks_for_nothing() throws Exception {
        start(PICTURE);

        app.post(Golden.read("events/message-received.json"));

        ran();
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void media_of_a_message_of_ours_are_not_fetched() throws Exception {
        start(PICTURE);

        app.post(Golden.read("events/message-delivered-mms.json"));

        ran();
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void another_host_is_not_asked() throws Exception {
        start(PICTURE);
        try (FaultyServer elsewhere = FaultyServer.start(PICTURE)) {
            String url = elsewhere.baseUrl() + "/users/9900000/media/cat.png";

            assertThat(post(url, media("dog.png")).statusCode()).isEqualTo(200);

            assertThat(elsewhere.requests()).isEmpty();
            assertThat(missing()).isEqualTo(List.of(url));
            assertThat(seen).containsOnlyKeys("dog.png");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/users/9900001/media/cat.png",
                "/users/9900000/messages",
                "/users/9900000/media/../messages",
                "/users/9900000/media/%2e%2e/messages",
                "/users/9900000/media/",
                "/users/9900000/media/cat.png?x=y"
            })
    void nothing_but_the_accounts_media_is_asked_for(String path) throws Exception {
        start(PICTURE);

        post(server.baseUrl() + path);

        assertThat(missing()).isEqualTo(List.of(server.baseUrl() + path));
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404})
    void the_text_is_not_lost_for_a_picture_that_is_gone(int status) throws Exception {
        start(Reply.json(status, "{}"));

        assertThat(post(media("cat.png")).statusCode()).isEqualTo(200);

        assertThat(missing()).isEqualTo(List.of(media("cat.png")));
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void what_fails_for_a_moment_is_asked_for_again() throws Exception {
        start(Reply.json(500, "{}"), Reply.closeAfterItIsRead(), PICTURE);

        post(media("cat.png"));

        assertThat(seen).isEqualTo(Map.of("cat.png", "image/png a picture"));
        assertThat(missing()).isNull();
    }

    @Test
    void what_keeps_failing_stays_a_reference() throws Exception {
        start(Reply.json(500, "{}"));

        assertThat(post(media("cat.png")).statusCode()).isEqualTo(200);

        assertThat(missing()).isEqualTo(List.of(media("cat.png")));
        assertThat(ran().getMessage().getHeader("CamelBandwidthMessagingEventMedia"))
                .isEqualTo(List.of(media("cat.png")));
    }

    @Test
    void one_that_is_too_large_stays_a_reference() throws Exception {
        start(Reply.status(200, "image/png", "x".repeat(1_001)));

        assertThat(post(media("cat.png")).statusCode()).isEqualTo(200);

        assertThat(missing()).isEqualTo(List.of(media("cat.png")));
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void one_that_is_too_large_without_a_word_stays_a_reference() throws Exception {
        start(Reply.raw("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n" + "x".repeat(1_001))
                .and(Reply.Then.CLOSE));

        post(media("cat.png"));

        assertThat(missing()).isEqualTo(List.of(media("cat.png")));
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void there_is_an_end_to_the_number_of_pictures() throws Exception {
        start(PICTURE);
        String[] urls = java.util.stream.IntStream.range(0, 40)
                .mapToObj(i -> media(i + ".png"))
                .toArray(String[]::new);

        post(urls);

        assertThat(seen).hasSize(30);
        assertThat((List<?>) missing()).hasSize(10);
    }

    @Test
    void a_picture_that_does_not_come_in_time_stays_a_reference() throws Exception {
        start("maxDownloadSize=1000", component -> component.setTime(time), Reply.silence());
        CompletableFuture<HttpResponse<String>> answer = app.postAsync(event(media("cat.png")));
        server.awaitRequest();
        app.mock("mock:events").expectedMessageCount(1);

        time.advance(DOWNLOAD_TIMEOUT);

        assertThat(answer.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(503);
        app.mock("mock:events").setResultWaitTime(20_000);
        app.mock("mock:events").assertIsSatisfied();
        assertThat(missing()).isEqualTo(List.of(media("cat.png")));
    }

    @Test
    void a_route_that_stops_gives_the_event_back_instead_of_running_without_its_picture() throws Exception {
        start(Reply.silence());
        CompletableFuture<HttpResponse<String>> answer = app.postAsync(event(media("cat.png")));
        server.awaitRequest();

        app.context().getRouteController().stopRoute("events");

        assertThat(answer.get(20, TimeUnit.SECONDS).statusCode()).isGreaterThanOrEqualTo(500);
        assertThat(app.mock("mock:events").getReceivedExchanges()).isEmpty();
    }

    @Test
    void the_file_is_gone_when_the_exchange_is_over() throws Exception {
        start(PICTURE);

        post(media("cat.png"));

        assertThat(attachments).hasSize(1);
        assertThatIOException()
                .isThrownBy(() -> attachments.get(0).getDataHandler().getInputStream())
                .withMessageContaining("exchange");
    }

    @Test
    void a_route_that_goes_on_elsewhere_still_has_the_file() throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        start(PICTURE);
        app.context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("bandwidth-messaging:messages?downloadMedia=true&webhookPath=/later&ackMode=ON_RECEIPT"
                                + "&webhookUsername=hook&webhookPassword=planted-webhook-password")
                        .to("seda:later");
                from("seda:later")
                        .process(exchange ->
                                assertThat(answered.await(20, TimeUnit.SECONDS)).isTrue())
                        .process(InboundMediaTest.this::look)
                        .to("mock:later");
            }
        });
        app.mock("mock:later").expectedMessageCount(1);

        app.send(app.call(event(media("cat.png")))
                .uri(app.url().resolve("/later"))
                .header("Authorization", WebhookApp.basic(WebhookApp.USERNAME, WebhookApp.PASSWORD)));
        answered.countDown();

        app.mock("mock:later").setResultWaitTime(20_000);
        app.mock("mock:later").assertIsSatisfied();
        assertThat(seen).isEqualTo(Map.of("cat.png", "image/png a picture"));
    }

    @Test
    void an_answer_does_not_give_the_picture_back() throws Exception {
        start(PICTURE, Reply.json(202, Golden.read("send/accepted-full.json")));
        app.mock("mock:events").whenAnyExchangeReceived(exchange -> {
            exchange.getMessage().setBody("Thanks");
            app.context().createProducerTemplate().send("bandwidth-messaging:messages", exchange);
        });

        assertThat(post(media("cat.png")).statusCode()).isEqualTo(200);

        assertThat(server.requests()).hasSize(2);
        assertThat(server.requests().get(1))
                .startsWith("POST ")
                .contains("\"to\":[\"+19195550142\"]")
                .contains("\"from\":\"+19195550100\"")
                .doesNotContain("media\"");
    }

    @Test
    void a_picture_can_be_passed_on_by_its_url() throws Exception {
        start(PICTURE, Reply.json(202, Golden.read("send/accepted-full.json")));
        app.mock("mock:events").whenAnyExchangeReceived(exchange -> {
            exchange.getMessage().setBody("Look");
            exchange.getMessage()
                    .setHeader(
                            "CamelBandwidthMessagingMedia",
                            exchange.getMessage().getHeader("CamelBandwidthMessagingEventMedia"));
            app.context().createProducerTemplate().send("bandwidth-messaging:messages", exchange);
        });

        post(media("cat.png"));

        assertThat(server.requests().get(1)).contains("\"media\":[\"" + media("cat.png") + "\"]");
    }

    @Test
    void no_account_is_told_at_start() {
        server = FaultyServer.start(PICTURE);

        assertThatThrownBy(() -> WebhookApp.start(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("bandwidth-messaging:messages?downloadMedia=true&" + WebhookApp.OPTIONS)
                                .to("mock:events");
                    }
                }))
                .rootCause()
                .hasMessageContaining("accountId");
        assertThat(server.requests()).isEmpty();
    }
}
