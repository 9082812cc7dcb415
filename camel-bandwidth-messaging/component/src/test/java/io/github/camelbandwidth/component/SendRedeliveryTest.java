/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.outcome.Sent;
import io.github.camelbandwidth.client.time.SystemTime;
import io.github.camelbandwidth.component.api.BandwidthMessagingException;
import io.github.camelbandwidth.component.api.MessageNotSentException;
import io.github.camelbandwidth.testkit.FaultyServer;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.Reply;
import io.github.camelbandwidth.testkit.TestTls;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The table of outcomes with Camel's own redelivery around it: what is known not to have been sent is redelivered as the
 * user wishes, anything else has one POST, whatever the user wishes.
 */
class SendRedeliveryTest {
    private final SendRig rig = SendRig.start();
    private final SystemTime time = new SystemTime();
    private final List<BandwidthMessagingException> failures = new CopyOnWriteArrayList<>();

    @BeforeEach
    void route() throws Exception {
        rig.component.setTime(time);
        rig.component.getRetryConfiguration().setRetryDelay(1);
        rig.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(BandwidthMessagingException.class)
                        .maximumRedeliveries(3)
                        .redeliveryDelay(0)
                        .onExceptionOccurred(
                                exchange -> failures.add(exchange.getException(BandwidthMessagingException.class)));
                from("direct:start").toD("bandwidth-messaging:messages?${header.options}");
            }
        });
    }

    @AfterEach
    void stop() {
        rig.close();
        time.close();
    }

    private Exchange send(String options) {
        return rig.sendTo(
                "direct:start", "planted text", Map.of("options", options, "CamelBandwidthMessagingTo", SendRig.TO));
    }

    static Stream<Fault> faults() {
        return Fault.all();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void redelivery_repeats_what_was_not_taken_and_nothing_else(Fault fault) {
        try (FaultyServer server = FaultyServer.start(fault.reply())) {
            send("responseTimeout=" + fault.patience() + "&baseUrl=" + server.baseUrl());

            assertThat(failures).hasSize(4).allSatisfy(failure -> {
                assertThat(failure).isExactlyInstanceOf(fault.exception());
                assertThat(failure.getSent()).isEqualTo(fault.sent());
            });
            assertThat(server.posts()).isEqualTo(fault.sent() == Sent.NO ? 4 * fault.posts() : 1);
        }
    }

    private void assertNotSent(int tries, String words) {
        assertThat(failures)
                .hasSize(4)
                .allSatisfy(failure -> assertThat(failure)
                        .isInstanceOf(MessageNotSentException.class)
                        .hasMessageStartingWith("The message was not sent: ")
                        .hasMessageContaining(words))
                .allSatisfy(failure -> assertThat(failure.getTries()).isEqualTo(tries));
        assertThat(rig.server.posts()).isZero();
    }

    @Test
    void a_name_that_does_not_resolve_is_not_sent() {
        send("baseUrl=http://nobody.invalid/api/v2");

        assertNotSent(3, "since the name of the host is not known (UnknownHostException");
    }

    @Test
    void a_refused_connection_is_not_sent() {

        send("baseUrl=http://localhost:" + TestServer.freePort() + "/api/v2");

        assertNotSent(3, "no byte of the request has left (");
    }

    @Test
    void a_connection_that_takes_too_long_is_not_sent() {
        rig.component.getHttpConfiguration().setConnectTimeout(100);
        try (FaultyServer silent = FaultyServer.start(Reply.silence())) {
            send("baseUrl=https://localhost:" + silent.port() + "/api/v2");

            assertNotSent(3, "no byte of the request has left");
        }
    }

    @Test
    void a_wait_for_a_connection_that_takes_too_long_is_not_sent() throws Exception {
        rig.component.getHttpConfiguration().setMaxConnections(1);
        try (FaultyServer silent = FaultyServer.start(Reply.silence())) {
            CompletableFuture<Exchange> first = rig.template.asyncSend(
                    "bandwidth-messaging:messages?to=%2B19195550101&responseTimeout=60s&baseUrl=" + silent.baseUrl(),
                    exchange -> exchange.getMessage().setBody("planted text"));
            silent.awaitRequest();

            send("requestTimeout=100&baseUrl=" + silent.baseUrl());

            assertNotSent(3, "since there was no connection for it in time (");
            assertThat(silent.posts()).as("the first one's").isEqualTo(1);
            assertThat(first).isNotDone();
        }
    }

    @Test
    void a_certificate_that_is_not_trusted_is_not_sent_and_not_repeated() {
        try (FaultyServer secure =
                FaultyServer.start(TestTls.context(TestTls.LOCALHOST).getServerSocketFactory(), Reply.silence())) {
            send("baseUrl=https://localhost:" + secure.port() + "/api/v2");

            assertNotSent(1, "told by the option sslContextParameters (SSL");
            assertThat(secure.posts()).isZero();
        }
    }

    @Test
    void a_request_that_is_wrong_is_not_sent_and_not_tried() {
        send("tag=" + "t".repeat(1025) + "&baseUrl=" + rig.server.baseUrl());

        assertNotSent(0, "tag");
    }

    @ParameterizedTest
    @CsvSource({
        "401, '{\"error\":\"invalid_client\"}', the token endpoint answered 401 (invalid_client)",
        "429, '', the token endpoint answered 429 (without a body)",
        "200, '{}', there is no token in what it says"
    })
    void a_token_that_is_not_given_is_not_sent_and_not_repeated(int status, String body, String words) {
        rig.component.getClientConfiguration().setUsername(null);
        rig.component.getClientConfiguration().setPassword(null);
        try (FaultyServer tokens = FaultyServer.start(Reply.json(status, body))) {
            send("clientId=planted-id&clientSecret=planted-secret&tokenUrl=http://localhost:" + tokens.port()
                    + "/token");

            assertNotSent(0, "there are no credentials to send it with (CredentialsException: ");
            assertThat(failures)
                    .allSatisfy(failure ->
                            assertThat(failure).hasMessageContaining(words).hasMessageNotContaining("planted"));
            assertThat(tokens.posts()).as("within the pause after a failure").isEqualTo(1);
        }
    }

    @Test
    void what_is_taken_at_the_second_try_is_sent_and_tells_so() {
        try (FaultyServer server =
                FaultyServer.start(Reply.json(429, ""), Reply.json(202, Golden.read("send/accepted-minimal.json")))) {
            Exchange exchange = send("baseUrl=" + server.baseUrl());

            assertThat(exchange.getException()).isNull();
            assertThat(exchange.getMessage().getHeader("CamelBandwidthMessagingTries"))
                    .isEqualTo(2);
            assertThat(server.posts()).isEqualTo(2);
        }
    }

    @Test
    void an_unknown_try_after_a_refused_one_makes_the_send_unknown() {
        try (FaultyServer server = FaultyServer.start(Reply.json(429, ""), Reply.closeAfterItIsRead())) {
            send("baseUrl=" + server.baseUrl());

            assertThat(failures).hasSize(4).allSatisfy(failure -> {
                assertThat(failure.getSent()).isEqualTo(Sent.UNKNOWN);
                assertThat(failure.getTries()).isEqualTo(2);
            });
            assertThat(server.posts()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource({"500, 3", "503, 3", "502, 1"})
    void server_errors_in_the_apis_words_are_repeated_where_that_is_wanted(int status, int posts) {
        try (FaultyServer server = FaultyServer.start(Reply.json(status, Golden.read("errors/500.json")))) {
            rig.sendTo(
                    "bandwidth-messaging:messages?retryServerErrors=true&to=%2B19195550101&baseUrl=" + server.baseUrl(),
                    "planted text",
                    Map.of());

            assertThat(server.posts()).isEqualTo(posts);
        }
    }

    @Test
    void with_one_try_nothing_is_repeated() {
        try (FaultyServer server = FaultyServer.start(Reply.json(429, ""))) {
            Exchange exchange = rig.sendTo(
                    "bandwidth-messaging:messages?maxTries=1&to=%2B19195550101&baseUrl=" + server.baseUrl(),
                    "planted text",
                    Map.of());

            assertThat(exchange.getException()).hasMessageNotContaining("tries");
            assertThat(server.posts()).isEqualTo(1);
        }
    }
}
