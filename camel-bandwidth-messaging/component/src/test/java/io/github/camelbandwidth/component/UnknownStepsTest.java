/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.component.api.BandwidthMessagingException;
import io.github.camelbandwidth.component.api.MessageNotSentException;
import io.github.camelbandwidth.component.api.MessageOutcomeUnknownException;
import io.github.camelbandwidth.testkit.FaultyServer;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is the same message where its pictures are named anew each time, and what is another where steps are redelivered. */
class UnknownStepsTest {
    private static final String TO = "CamelBandwidthMessagingTo";
    private static final String MEDIA = "CamelBandwidthMessagingMedia";
    private static final byte[] GIF = "GIF89a-planted".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OTHER_GIF = "GIF89a-PLANTED".getBytes(StandardCharsets.US_ASCII);
    private static final Reply UPLOADED = Reply.raw("HTTP/1.1 204 No Content\r\n\r\n");
    private static final Reply ACCEPTED = Reply.json(202, Golden.read("send/accepted-minimal.json"));
    private static final Reply LOST = Reply.closeAfterItIsRead();

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

    private Exchange run(RouteBuilder routes) throws Exception {
        rig.context.addRoutes(routes);
        return rig.sendTo("direct:start", "planted text", Map.of(TO, SendRig.TO));
    }

    private long messages() {
        return server.requests().stream()
                .filter(request -> request.startsWith("POST "))
                .count();
    }

    @Test
    void a_message_with_a_picture_is_not_sent_by_a_later_step() throws Exception {
        String messages = serve(UPLOADED, LOST, UPLOADED, ACCEPTED);

        Exchange exchange = run(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start")
                        .setHeader(MEDIA, constant(GIF))
                        .doTry()
                        .to(messages)
                        .doCatch(MessageOutcomeUnknownException.class)
                        .to(messages)
                        .end();
            }
        });

        assertThat(exchange.getException()).isExactlyInstanceOf(MessageOutcomeUnknownException.class);
        assertThat(messages()).isEqualTo(1);
    }

    @Test
    void a_message_with_a_picture_is_not_sent_again_where_the_route_removes_camels_counter() throws Exception {
        String messages = serve(UPLOADED, LOST, UPLOADED, ACCEPTED);
        AtomicInteger runs = new AtomicInteger();

        Exchange exchange = run(new RouteBuilder() {
            @Override
            public void configure() {
                // Without the counter Camel itself would not come to an end.
                onException(MessageOutcomeUnknownException.class)
                        .retryWhile(step -> runs.get() < 3)
                        .redeliveryDelay(0);
                from("direct:start").to("direct:inner");
                from("direct:inner")
                        .errorHandler(noErrorHandler())
                        .process(step -> runs.incrementAndGet())
                        .removeHeaders("Camel*")
                        .setHeader(TO, constant(SendRig.TO))
                        .setHeader(MEDIA, constant(GIF))
                        .to(messages);
            }
        });

        assertThat(exchange.getException()).isExactlyInstanceOf(MessageOutcomeUnknownException.class);
        assertThat(runs).as("how often the inner route ran").hasValue(3);
        assertThat(messages()).isEqualTo(1);
    }

    @Test
    void the_same_words_with_another_picture_are_sent() throws Exception {
        String messages = serve(UPLOADED, LOST, UPLOADED, ACCEPTED);

        Exchange exchange = run(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start")
                        .setHeader(MEDIA, constant(GIF))
                        .doTry()
                        .to(messages)
                        .doCatch(MessageOutcomeUnknownException.class)
                        .end()
                        .setHeader(MEDIA, constant(OTHER_GIF))
                        .to(messages);
            }
        });

        assertThat(exchange.getException()).isNull();
        assertThat(messages()).isEqualTo(2);
    }

    /** Camel leaves the counter of the step in between on the message. */
    @Test
    void another_message_is_sent_after_a_step_in_between_was_redelivered() throws Exception {
        String messages = serve(LOST, ACCEPTED);
        AtomicInteger runs = new AtomicInteger();

        Exchange exchange = run(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(defaultErrorHandler().maximumRedeliveries(2).redeliveryDelay(0));
                from("direct:start")
                        .doTry()
                        .to(messages)
                        .doCatch(MessageOutcomeUnknownException.class)
                        .end()
                        .setBody(constant("planted second"))
                        .setHeader(TO, constant("+19195550143"))
                        .process(step -> failOnce(runs))
                        .to(messages);
            }
        });

        assertThat(exchange.getException()).isNull();
        assertThat(server.requests()).hasSize(2).last().asString().contains("+19195550143");
    }

    private static void failOnce(AtomicInteger runs) {
        if (runs.incrementAndGet() == 1) {
            throw new IllegalStateException("told by the test");
        }
    }

    @Test
    void the_same_message_is_not_sent_after_a_step_in_between_was_redelivered() throws Exception {
        String messages = serve(LOST, ACCEPTED);
        AtomicInteger runs = new AtomicInteger();

        Exchange exchange = run(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(defaultErrorHandler().maximumRedeliveries(2).redeliveryDelay(0));
                from("direct:start")
                        .doTry()
                        .to(messages)
                        .doCatch(MessageOutcomeUnknownException.class)
                        .end()
                        .process(step -> failOnce(runs))
                        .to(messages);
            }
        });

        assertThat(exchange.getException()).isExactlyInstanceOf(MessageOutcomeUnknownException.class);
        assertThat(messages()).isEqualTo(1);
    }

    @Test
    void another_message_of_the_same_step_that_cannot_be_read_is_told_as_not_sent_each_time() throws Exception {
        String messages = serve(LOST, ACCEPTED);

        Exchange exchange = run(new RouteBuilder() {
            @Override
            public void configure() {
                onException(MessageOutcomeUnknownException.class).continued(true);
                onException(BandwidthMessagingException.class)
                        .maximumRedeliveries(2)
                        .redeliveryDelay(0);
                from("direct:start")
                        .loop(2)
                        .to(messages)
                        .setHeader(TO, constant(""))
                        .end();
            }
        });

        assertThat(exchange.getException()).isExactlyInstanceOf(MessageNotSentException.class);
        assertThat(messages()).isEqualTo(1);
    }

    @Test
    void a_second_step_that_was_stopped_does_not_make_the_first_forget() throws Exception {
        String messages = serve(LOST, ACCEPTED);
        AtomicInteger runs = new AtomicInteger();

        Exchange exchange = run(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start")
                        .errorHandler(
                                defaultErrorHandler().maximumRedeliveries(2).redeliveryDelay(0))
                        .to("direct:inner");
                from("direct:inner")
                        .errorHandler(noErrorHandler())
                        .setBody(step -> "planted " + runs.incrementAndGet())
                        .doTry()
                        .to(messages)
                        .doCatch(MessageOutcomeUnknownException.class)
                        .filter(step -> runs.get() == 1)
                        .to(messages)
                        .end()
                        .end();
            }
        });

        assertThat(exchange.getException()).isNull();
        assertThat(runs).as("how often the inner route ran").hasValue(2);
        assertThat(messages()).isEqualTo(1);
    }
}
