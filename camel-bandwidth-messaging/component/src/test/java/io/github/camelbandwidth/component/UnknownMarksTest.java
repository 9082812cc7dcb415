/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.component.api.BandwidthMessagingException;
import io.github.camelbandwidth.component.api.MessageNotSentException;
import io.github.camelbandwidth.component.api.MessageOutcomeUnknownException;
import io.github.camelbandwidth.testkit.FaultyServer;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.Reply;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A send whose outcome is unknown is not made again by the same exchange; everything else is. */
class UnknownMarksTest {
    private static final String PROPERTY = "CamelBandwidthMessagingUnknown";
    private static final String TO = "CamelBandwidthMessagingTo";
    private static final Reply ACCEPTED = Reply.json(202, Golden.read("send/accepted-minimal.json"));
    private static final Reply LOST = Reply.closeAfterItIsRead();
    private static final Reply REFUSED = Reply.json(400, Golden.read("errors/400-field.json"));

    private final SendRig rig = SendRig.start();
    private FaultyServer server;

    @AfterEach
    void stop() {
        rig.close();
        server.close();
    }

    private String serve(Reply... replies) {
        server = FaultyServer.start(replies);
        return "bandwidth-messaging:messages?baseUrl=" + server.baseUrl();
    }

    private void route(RouteBuilder routes) throws Exception {
        rig.context.addRoutes(routes);
    }

    private Exchange send(Object body) {
        return rig.sendTo("direct:start", body, Map.of(TO, SendRig.TO));
    }

    private static void assertUnknown(Exchange exchange) {
        assertThat(exchange.getException()).isExactlyInstanceOf(MessageOutcomeUnknownException.class);
        assertThat(exchange.getProperty(PROPERTY).toString()).isEqualTo("[UnknownMark[sent=UNKNOWN]]");
    }

    @Test
    void each_redelivery_fails_with_the_first_failure() throws Exception {
        String messages = serve(LOST, ACCEPTED);
        List<Throwable> seen = new CopyOnWriteArrayList<>();
        route(new RouteBuilder() {
            @Override
            public void configure() {
                onException(BandwidthMessagingException.class)
                        .maximumRedeliveries(3)
                        .redeliveryDelay(0)
                        .onExceptionOccurred(exchange -> seen.add(exchange.getException()));
                from("direct:start").to(messages);
            }
        });

        Exchange exchange = send("planted text");

        assertUnknown(exchange);
        assertThat(seen).hasSize(4).containsOnly(exchange.getException());
        assertThat(((BandwidthMessagingException) exchange.getException()).getTries())
                .isEqualTo(1);
        assertThat(server.posts()).isEqualTo(1);
    }

    @Test
    void a_redelivery_of_what_contains_the_time_is_the_same_message_to_camel_and_to_us() throws Exception {
        String messages = serve(LOST, ACCEPTED);
        AtomicInteger minute = new AtomicInteger();
        route(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start")
                        .errorHandler(
                                defaultErrorHandler().maximumRedeliveries(2).redeliveryDelay(0))
                        .to("direct:inner");
                from("direct:inner")
                        .errorHandler(noErrorHandler())
                        .setBody(exchange -> "planted " + minute.incrementAndGet())
                        .to(messages);
            }
        });

        assertUnknown(send("any"));
        assertThat(minute).as("how often the inner route ran").hasValue(3);
        assertThat(server.posts()).isEqualTo(1);
    }

    @Test
    void a_redelivery_whose_stream_was_read_is_still_unknown_and_not_told_as_not_sent() throws Exception {
        String messages = serve(LOST, ACCEPTED);
        rig.context.setStreamCaching(false);
        route(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(defaultErrorHandler().maximumRedeliveries(1).redeliveryDelay(0));
                from("direct:start").to(messages);
            }
        });

        assertUnknown(send(new ByteArrayInputStream("planted text".getBytes(StandardCharsets.UTF_8))));
        assertThat(server.posts()).isEqualTo(1);
    }

    @Test
    void the_same_message_is_not_sent_by_a_later_step_either() throws Exception {
        String messages = serve(LOST, ACCEPTED);
        route(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start")
                        .doTry()
                        .to(messages)
                        .doCatch(MessageOutcomeUnknownException.class)
                        .to(messages)
                        .end();
            }
        });

        assertUnknown(send("planted text"));
        assertThat(server.posts()).isEqualTo(1);
    }

    @Test
    void an_expiration_that_counts_from_the_send_makes_no_other_message_of_it() throws Exception {
        String messages = serve(LOST, ACCEPTED) + "&expiration=10m";
        route(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start")
                        .doTry()
                        .to(messages)
                        .doCatch(MessageOutcomeUnknownException.class)
                        .process(exchange -> rig.time.advance(Duration.ofSeconds(1)))
                        .to(messages)
                        .end();
            }
        });

        assertUnknown(send("planted text"));
        assertThat(server.posts()).isEqualTo(1);
    }

    @Test
    void a_fallback_to_another_number_is_sent() throws Exception {
        String messages = serve(LOST, ACCEPTED);
        route(new RouteBuilder() {
            @Override
            public void configure() {
                onException(MessageOutcomeUnknownException.class)
                        .maximumRedeliveries(3)
                        .redeliveryDelay(0)
                        .handled(true)
                        .setHeader(TO, constant("+19195550143"))
                        .to(messages);
                from("direct:start").to(messages);
            }
        });

        assertThat(send("planted text").getException()).isNull();
        assertThat(server.requests()).hasSize(2).last().asString().contains("+19195550143");
    }

    @Test
    void other_messages_of_a_loop_are_sent_and_redelivered_where_they_were_not_sent() throws Exception {
        String messages = serve(LOST, ACCEPTED, REFUSED, ACCEPTED);
        route(new RouteBuilder() {
            @Override
            public void configure() {
                onException(MessageOutcomeUnknownException.class).continued(true);
                errorHandler(defaultErrorHandler().maximumRedeliveries(3).redeliveryDelay(0));
                from("direct:start")
                        .loop(3)
                        .setBody(simple("planted ${exchangeProperty.CamelLoopIndex}"))
                        .to(messages)
                        .end();
            }
        });

        assertThat(send("any").getException()).isNull();
        assertThat(server.requests().stream().map(UnknownMarksTest::text))
                .containsExactly("planted 0", "planted 1", "planted 2", "planted 2");
    }

    private static String text(String request) {
        return SendRig.json(request.substring(request.indexOf("\r\n\r\n")))
                .path("text")
                .asText();
    }

    @Test
    void another_endpoint_sends_it() throws Exception {
        String messages = serve(LOST, ACCEPTED);
        route(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start")
                        .doTry()
                        .to(messages)
                        .doCatch(MessageOutcomeUnknownException.class)
                        .to(messages + "&from=%2B19195550101")
                        .end();
            }
        });

        assertThat(send("planted text").getException()).isNull();
        assertThat(server.posts()).isEqualTo(2);
    }

    @Test
    void with_repeatUnknown_it_is_sent_again() throws Exception {
        String messages = serve(LOST, LOST, ACCEPTED) + "&repeatUnknown=true";
        route(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(defaultErrorHandler().maximumRedeliveries(3).redeliveryDelay(0));
                from("direct:start").to(messages);
            }
        });

        assertThat(send("planted text").getException()).isNull();
        assertThat(server.posts()).isEqualTo(3);
    }

    @Test
    void whoever_removes_the_mark_sends_it_again() throws Exception {
        String messages = serve(LOST, ACCEPTED);
        route(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start")
                        .doTry()
                        .to(messages)
                        .doCatch(MessageOutcomeUnknownException.class)
                        .removeProperty(PROPERTY)
                        .to(messages)
                        .end();
            }
        });

        assertThat(send("planted text").getException()).isNull();
        assertThat(server.posts()).isEqualTo(2);
    }

    @Test
    void a_copy_of_the_exchange_carries_the_mark() throws Exception {
        String messages = serve(LOST, ACCEPTED);
        route(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start")
                        .onException(MessageOutcomeUnknownException.class)
                        .handled(true)
                        .to("seda:later")
                        .end()
                        .to(messages);
                from("seda:later")
                        .errorHandler(noErrorHandler())
                        .onCompletion()
                        .to("mock:later")
                        .end()
                        .to(messages);
            }
        });
        MockEndpoint later = rig.mock("mock:later");
        later.expectedMessageCount(1);
        later.setResultWaitTime(20_000);

        send("planted text");

        later.assertIsSatisfied();
        assertThat(server.posts()).isEqualTo(1);
    }

    /** As the guide says: the parts are exchanges of their own, so this is a matter for an idempotency key. */
    @Test
    void what_surrounds_a_split_and_is_delivered_again_sends_the_parts_again() throws Exception {
        String messages = serve(LOST, ACCEPTED);
        route(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start")
                        .errorHandler(
                                defaultErrorHandler().maximumRedeliveries(1).redeliveryDelay(0))
                        .to("direct:parts");
                from("direct:parts")
                        .errorHandler(noErrorHandler())
                        .split(body())
                        .stopOnException()
                        .to(messages)
                        .end();
            }
        });

        assertThat(send(List.of("planted text")).getException()).isNull();
        assertThat(server.posts()).isEqualTo(2);
    }

    @Test
    void a_part_of_a_split_that_is_redelivered_by_itself_is_not_sent_again() throws Exception {
        String messages = serve(LOST, ACCEPTED);
        route(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(defaultErrorHandler().maximumRedeliveries(3).redeliveryDelay(0));
                from("direct:start")
                        .split(body())
                        .stopOnException()
                        .to(messages)
                        .end();
            }
        });

        assertThat(send(List.of("planted text")).getException()).isNotNull();
        assertThat(server.posts()).isEqualTo(1);
    }

    @Test
    void a_pooled_exchange_that_is_used_again_carries_no_mark() throws Exception {
        rig.close();
        try (SendRig pooled = SendRig.pooled()) {
            String messages = serve(LOST, ACCEPTED);
            List<Exchange> used = new CopyOnWriteArrayList<>();
            pooled.context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("timer:pooled?period=1&repeatCount=2&delay=0&synchronous=true")
                            .process(used::add)
                            .setHeader(TO, constant(SendRig.TO))
                            .setBody(constant("planted text"))
                            .to(messages)
                            .to("mock:sent");
                }
            });

            pooled.mock("mock:sent").expectedMessageCount(1);
            pooled.mock("mock:sent").setResultWaitTime(20_000);
            pooled.mock("mock:sent").assertIsSatisfied();
            assertThat(used.get(0)).isSameAs(used.get(1));
            assertThat(server.posts()).isEqualTo(2);
        }
    }

    @Test
    void what_was_not_sent_leaves_no_mark() throws Exception {
        String messages = serve(REFUSED, ACCEPTED);
        route(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(defaultErrorHandler().maximumRedeliveries(1).redeliveryDelay(0));
                from("direct:start").to(messages);
            }
        });

        Exchange exchange = send("planted text");

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getProperty(PROPERTY)).isNull();
        assertThat(server.posts()).isEqualTo(2);
    }

    @Test
    void a_redelivery_after_the_route_was_changed_to_something_wrong_is_not_told_as_not_sent() throws Exception {
        String messages = serve(LOST, ACCEPTED);
        route(new RouteBuilder() {
            @Override
            public void configure() {
                onException(BandwidthMessagingException.class)
                        .maximumRedeliveries(1)
                        .redeliveryDelay(0)
                        .onRedelivery(exchange -> exchange.getMessage().setHeader(TO, ""));
                from("direct:start").to(messages);
            }
        });

        Exchange exchange = send("planted text");

        assertThat(exchange.getException()).isNotInstanceOf(MessageNotSentException.class);
        assertUnknown(exchange);
    }
}
