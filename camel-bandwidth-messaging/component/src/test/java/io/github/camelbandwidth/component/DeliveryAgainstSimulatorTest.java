/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.component.api.DeliveryOutcome;
import io.github.camelbandwidth.component.api.MessageOutcomeUnknownException;
import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import io.github.camelbandwidth.simulator.fault.EventEffect;
import io.github.camelbandwidth.simulator.fault.FateEffect;
import io.github.camelbandwidth.simulator.fault.FaultEffect;
import io.github.camelbandwidth.simulator.fault.FaultMatch;
import io.github.camelbandwidth.simulator.fault.Faults;
import io.github.camelbandwidth.simulator.fault.HttpEffect;
import io.github.camelbandwidth.testkit.HandMovedTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What exchanges say of sent and of arrived, against what the simulator took and the handsets show. */
class DeliveryAgainstSimulatorTest {
    private static final String ADA = "+19195550142";
    private static final String BOB = "+19195550143";
    private static final Duration WAIT = Duration.ofMinutes(2);

    private final HandMovedTime time = new HandMovedTime();
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
                        from("direct:send")
                                .to("bandwidth-messaging:messages?from=+19195550100&accountId=9900000&username=username"
                                        + "&password=password&applicationId=93de2206-9669-4e07-948d-329f4b722ee2"
                                        + "&awaitDelivery=true&resolveUnknown=true&idempotencyKey=${body}&baseUrl="
                                        + simulator.baseUrl());
                        from("bandwidth-messaging:messages?" + WebhookApp.OPTIONS)
                                .to("mock:events");
                    }
                },
                component -> component.setTime(time));
        simulator.callbackUrl(app.url());
    }

    @AfterEach
    void stopBoth() throws Exception {
        app.close();
        simulator.close();
    }

    private Future<Exchange> send(Object to) {
        return app.context()
                .createFluentProducerTemplate()
                .to("direct:send")
                .withBody("planted text")
                .withHeaders(Map.of("CamelBandwidthMessagingTo", to, "CamelBandwidthMessagingTag", "order 4711"))
                .asyncSend();
    }

    private static Exchange ended(Future<Exchange> send) throws Exception {
        return send.get(20, TimeUnit.SECONDS);
    }

    private static DeliveryOutcome outcome(Exchange exchange) {
        assertThat(exchange.getException()).isNull();
        return exchange.getMessage().getHeader("CamelBandwidthMessagingOutcome", DeliveryOutcome.class);
    }

    static Stream<FaultEffect> lostAnswers() {
        return Stream.of(new HttpEffect.AnswerLost(), new HttpEffect.HalfAnswer());
    }

    @ParameterizedTest
    @MethodSource("lostAnswers")
    void a_message_that_was_taken_and_whose_answer_is_lost_settles_as_sent_and_delivered_once(FaultEffect lost)
            throws Exception {
        simulator.faults(Faults.none().and(FaultMatch.any(), lost));

        Exchange exchange = ended(send(ADA));

        assertThat(outcome(exchange)).hasToString("delivered");
        assertThat(simulator.messages()).hasSize(1);
        assertThat(exchange.getMessage().getHeader("CamelBandwidthMessagingMessageId"))
                .isEqualTo(simulator.messages().get(0).id());
        assertThat(simulator.phone(ADA).messages()).hasSize(1);
        assertThat(outcome(ended(send(ADA)))).as("the same again").hasToString("delivered");
        assertThat(simulator.messages()).hasSize(1);
    }

    @Test
    void a_message_that_nobody_took_stays_unknown_and_is_never_sent_again() throws Exception {
        simulator.faults(Faults.none().and(FaultMatch.any().nth(1), new HttpEffect.Reset()));
        Future<Exchange> send = send(ADA);
        time.awaitTimer(WAIT);
        time.advance(WAIT);

        assertThat(ended(send).getException()).isInstanceOf(MessageOutcomeUnknownException.class);
        assertThat(ended(send(ADA)).getException()).isInstanceOf(MessageOutcomeUnknownException.class);
        assertThat(simulator.messages()).isEmpty();
    }

    @Test
    void an_event_ahead_of_the_answer_counts() throws Exception {
        simulator.faults(Faults.none().and(FaultMatch.any(), new HttpEffect.EventFirst()));

        assertThat(outcome(ended(send(ADA)))).hasToString("delivered");
    }

    @Test
    void events_that_come_twice_count_once() throws Exception {
        simulator.faults(Faults.none().and(FaultMatch.any(), new EventEffect.Duplicated(3)));

        assertThat(outcome(ended(send(ADA)))).hasToString("delivered");
    }

    @Test
    void a_carrier_that_says_nothing_leaves_it_unknown_although_the_handset_has_it() throws Exception {
        simulator.faults(Faults.none().and(FaultMatch.any(), new FateEffect.NoReceipt(Duration.ZERO)));

        DeliveryOutcome outcome = outcome(ended(send(ADA)));

        assertThat(outcome).hasToString("unknown");
        assertThat(outcome.errorCode()).isEqualTo(9902);
        assertThat(simulator.phone(ADA).messages()).hasSize(1);
    }

    @Test
    void a_number_that_is_refused_has_its_code() throws Exception {
        DeliveryOutcome outcome = outcome(ended(send("+15555554432")));

        assertThat(outcome).hasToString("failed");
        assertThat(outcome.errorCode()).isEqualTo(4432);
    }

    @Test
    void a_group_without_receipts_came_to_the_mms_centre_and_nobody_knows_more() throws Exception {
        Exchange exchange = ended(send(List.of(ADA, BOB)));

        assertThat(outcome(exchange)).hasToString("unknown");
        assertThat(exchange.getMessage().getHeader("CamelBandwidthMessagingDeliveredTo"))
                .isEqualTo("mms-centre");
        assertThat(outcome(exchange).recipients()).containsOnlyKeys(ADA, BOB);
    }

    @Test
    void the_tag_that_comes_back_is_the_one_that_was_given() throws Exception {
        app.mock("mock:events").expectedHeaderReceived("CamelBandwidthMessagingEventTag", "order 4711");
        app.mock("mock:events").expectedMessageCount(1);
        app.mock("mock:events").setResultWaitTime(20_000);

        ended(send(ADA));

        app.mock("mock:events").assertIsSatisfied();
        assertThat(simulator.messages().get(0).tag()).startsWith("order 4711 [");
    }
}
