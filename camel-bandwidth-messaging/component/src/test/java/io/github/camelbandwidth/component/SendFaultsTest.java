/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.component.api.BandwidthMessagingException;
import io.github.camelbandwidth.component.api.MessageNotSentException;
import io.github.camelbandwidth.component.api.MessageRejectedException;
import io.github.camelbandwidth.testkit.FaultyServer;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.support.SynchronizationAdapter;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A send that goes wrong in every way there is, against a real socket: the exchange ends exactly once, {@code
 * onException} runs, the exception is the true one, and the server saw as many POSTs as the table of outcomes allows.
 */
class SendFaultsTest extends CamelTestSupport {
    private final List<String> ended = new ArrayList<>();

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                onException(BandwidthMessagingException.class).to("mock:onException");
                from("direct:both")
                        .onException(MessageRejectedException.class)
                        .handled(true)
                        .to("mock:ours")
                        .end()
                        .onException(HttpOperationFailedException.class)
                        .handled(true)
                        .to("mock:camels")
                        .end()
                        .toD("bandwidth-messaging:messages?baseUrl=${header.url}&accountId=9900000&username=username"
                                + "&password=RAW(planted-password)&applicationId=93de2206-9669-4e07-948d-329f4b722ee2"
                                + "&from=%2B19195550100&to=%2B19195550101");
                from("direct:send")
                        .toD("bandwidth-messaging:messages?baseUrl=${header.url}&accountId=9900000&username=username"
                                + "&password=RAW(planted-password)&applicationId=93de2206-9669-4e07-948d-329f4b722ee2"
                                + "&from=%2B19195550100&responseTimeout=${header.patience}&retryDelay=1")
                        .to("mock:sent");
            }
        };
    }

    private Exchange send(String baseUrl, int patience) throws Exception {
        Exchange exchange = new DefaultExchange(context);
        exchange.getMessage().setBody("planted text");
        exchange.getMessage().setHeader("CamelBandwidthMessagingTo", "+19195550142");
        exchange.getMessage().setHeader("url", baseUrl);
        exchange.getMessage().setHeader("patience", patience);
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange done) {
                ended.add(done.getExchangeId());
            }
        });
        return template.asyncSend("direct:send", exchange).get(20, TimeUnit.SECONDS);
    }

    private Exchange fail(String baseUrl) throws Exception {
        return fail(baseUrl, 30_000);
    }

    private Exchange fail(String baseUrl, int patience) throws Exception {
        MockEndpoint onException = getMockEndpoint("mock:onException");
        onException.expectedMessageCount(1);
        MockEndpoint sent = getMockEndpoint("mock:sent");
        sent.expectedMessageCount(0);

        Exchange exchange = send(baseUrl, patience);

        onException.assertIsSatisfied();
        sent.assertIsSatisfied();
        assertThat(ended).as("the exchange ends once").hasSize(1);
        assertThat(exchange.getException()).isInstanceOf(BandwidthMessagingException.class);
        assertThat(exchange.getException().toString()).doesNotContain("9195550142", "planted");
        return exchange;
    }

    static Stream<Fault> faults() {
        return Fault.all();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_ends_the_exchange_once_with_the_truth_and_only_what_was_not_taken_is_repeated(Fault fault)
            throws Exception {
        try (FaultyServer server = FaultyServer.start(fault.reply())) {
            BandwidthMessagingException failure = (BandwidthMessagingException)
                    fail(server.baseUrl(), fault.patience()).getException();

            assertThat(failure).isExactlyInstanceOf(fault.exception());
            assertThat(failure.getSent()).isEqualTo(fault.sent());
            assertThat(failure.getStatusCode()).isEqualTo(fault.status());
            assertThat(failure.getTries()).isEqualTo(fault.posts());
            assertThat(server.posts()).isEqualTo(fault.posts());
        }
    }

    @Test
    void a_refused_connection_ends_the_exchange_once_as_not_sent() throws Exception {
        assertThat(fail("http://localhost:" + TestServer.freePort() + "/api/v2").getException())
                .isInstanceOf(MessageNotSentException.class)
                .hasMessageContaining("no byte of the request has left")
                .hasMessageContaining("(3 tries)");
    }

    @Test
    void what_the_api_said_is_on_the_exception() throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.json(400, Golden.read("errors/400-field.json")))) {
            BandwidthMessagingException failure =
                    (BandwidthMessagingException) fail(server.baseUrl()).getException();

            assertThat(failure.getStatusCode()).isEqualTo(400);
            assertThat(failure.getType()).isEqualTo("request-validation");
            assertThat(failure.getDescription()).isEqualTo("Your request could not be accepted.");
            assertThat(failure.getFieldErrors()).singleElement().satisfies(error -> assertThat(error.fieldName())
                    .isEqualTo("from"));
        }
    }

    @Test
    void the_cause_is_the_one_camel_users_know_when_there_was_an_answer() throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.json(429, Golden.read("errors/429-queue-full.json")))) {
            Exchange exchange = fail(server.baseUrl());

            HttpOperationFailedException cause = exchange.getException(HttpOperationFailedException.class);
            assertThat(cause.getHttpResponseCode()).isEqualTo(429);
            assertThat(cause.getResponseBody()).contains("max-message-queue-size-exceeded");
        }
    }

    @Test
    void where_a_route_handles_both_exceptions_the_cause_wins() throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.json(400, Golden.read("errors/400-field.json")))) {
            getMockEndpoint("mock:ours").expectedMessageCount(0);
            getMockEndpoint("mock:camels").expectedMessageCount(1);

            template.sendBodyAndHeader("direct:both", "planted text", "url", server.baseUrl());

            MockEndpoint.assertIsSatisfied(context);
        }
    }
}
