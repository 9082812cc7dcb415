/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.event.DeliveryStatus;
import io.github.camelbandwidth.client.outcome.Sent;
import io.github.camelbandwidth.component.api.BandwidthMessagingException;
import io.github.camelbandwidth.component.api.DeliveryOutcome;
import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.fault.EventEffect;
import io.github.camelbandwidth.simulator.fault.FateEffect;
import io.github.camelbandwidth.simulator.fault.FaultEffect;
import io.github.camelbandwidth.simulator.fault.FaultMatch;
import io.github.camelbandwidth.simulator.fault.Faults;
import io.github.camelbandwidth.simulator.fault.HttpEffect;
import io.github.camelbandwidth.simulator.webhook.WebhookAttempt;
import io.github.camelbandwidth.testkit.HandMovedTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A thousand sends while everything goes wrong now and then: what each exchange says is what the simulator took and what
 * the handsets show, and it says unknown only where nothing could tell.
 */
class RandomFaultsTest {
    private static final int SENDS = 1_000;
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final double SOMETIMES = 0.06;

    private final long seed = ThreadLocalRandom.current().nextLong();
    private final HandMovedTime time = new HandMovedTime();
    private Simulator simulator;
    private WebhookApp app;

    @BeforeEach
    void startBoth() throws Exception {
        simulator = Simulator.start(SimulatorSettings.defaults()
                .withPort(0)
                .withCallbackUsername(WebhookApp.USERNAME)
                .withCallbackPassword(WebhookApp.PASSWORD));
        simulator.faults(faults());
        app = WebhookApp.start(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        errorHandler(
                                defaultErrorHandler().maximumRedeliveries(3).redeliveryDelay(0));
                        from("direct:send")
                                .to("bandwidth-messaging:messages?from=+19195550100&accountId=9900000&username=username"
                                        + "&password=password&applicationId=93de2206-9669-4e07-948d-329f4b722ee2"
                                        + "&awaitDelivery=true&resolveUnknown=true&responseTimeout=1d&requestTimeout=1d"
                                        + "&baseUrl=" + simulator.baseUrl());
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

    private Faults faults() {
        // The others are refused now and then, and Camel's redelivery gets through in the end.
        Faults faults = Faults.none().withSeed(seed).and(FaultMatch.any().to("*13"), new HttpEffect.Status(403));
        List<FaultEffect> some = List.of(
                new HttpEffect.Reset(),
                new HttpEffect.AnswerLost(),
                new HttpEffect.HalfAnswer(),
                new HttpEffect.Status(429),
                new HttpEffect.Status(403),
                new HttpEffect.Status(500),
                new HttpEffect.Status(502),
                new HttpEffect.EventFirst(),
                new FateEffect.Fails(4432),
                new FateEffect.Fails(5600),
                new FateEffect.NoReceipt(Duration.ZERO),
                new EventEffect.Dropped(),
                new EventEffect.Duplicated(),
                new EventEffect.Delayed(Duration.ofMillis(50)));
        for (FaultEffect effect : some) {
            faults = faults.and(FaultMatch.any().probability(SOMETIMES), effect);
        }
        return faults;
    }

    private record Send(String to, CompletableFuture<Exchange> ended) {
        Sent sent() throws Exception {
            Exception failure = ended.get().getException();
            return failure == null ? Sent.YES : ((BandwidthMessagingException) failure).getSent();
        }

        DeliveryStatus arrived() throws Exception {
            DeliveryOutcome outcome =
                    ended.get().getMessage().getHeader("CamelBandwidthMessagingOutcome", DeliveryOutcome.class);
            return outcome == null ? DeliveryStatus.UNKNOWN : outcome.status();
        }
    }

    private Send send(int number) {
        String to = "+1919555%04d".formatted(1_000 + number);
        Exchange exchange = new DefaultExchange(app.context());
        exchange.getMessage().setBody("planted text " + number);
        exchange.getMessage().setHeader("CamelBandwidthMessagingTo", to);
        return new Send(to, app.context().createProducerTemplate().asyncSend("direct:send", exchange));
    }

    /** Time goes on only while every exchange that has not ended waits for it. */
    private void untilAllHaveEnded(List<Send> sends) throws Exception {
        CompletableFuture<Void> all =
                CompletableFuture.allOf(sends.stream().map(Send::ended).toArray(CompletableFuture[]::new));
        while (!all.isDone()) {
            if (onlyTimeIsAwaited(sends)) {
                time.advance(Duration.ofSeconds(1));
            } else {
                lookAgainSoon(all);
            }
        }
    }

    private boolean onlyTimeIsAwaited(List<Send> sends) {
        boolean quiet = noCallIsUnderWay();
        long open = sends.stream().filter(send -> !send.ended().isDone()).count();
        long pending = time.pendingWithin(LONGEST_WAIT);
        // A call whose event is at work already waits for time, too.
        return quiet ? pending == open : pending > open;
    }

    private boolean noCallIsUnderWay() {
        try {
            simulator.awaitIdle(PATIENCE);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private static void lookAgainSoon(CompletableFuture<Void> all) throws Exception {
        try {
            all.get(10, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // They have not all ended, then.
            assertThat(all).isNotDone();
        }
    }

    @Test
    void a_thousand_exchanges_say_what_the_simulator_took_and_what_the_handsets_show() throws Exception {
        List<Send> sends = IntStream.range(0, SENDS).mapToObj(this::send).toList();
        untilAllHaveEnded(sends);

        Map<String, List<Message>> taken = simulator.messages().stream()
                .collect(Collectors.groupingBy(
                        message -> message.recipients().get(0).number()));
        Set<String> told = acknowledged(type -> true);
        Set<String> decided = acknowledged(type -> type.equals("4432") || type.equals("5600") || type.isEmpty());
        for (Send send : sends) {
            List<Message> messages = taken.getOrDefault(send.to(), List.of());
            holds(send, messages, told, decided);
        }
        assertThat(sends)
                .as("no fault hides all others")
                .extracting(Send::sent)
                .contains(Sent.YES, Sent.NO, Sent.UNKNOWN);
    }

    private void holds(Send send, List<Message> messages, Set<String> told, Set<String> decided) throws Exception {
        String what = "seed " + seed + ", " + send.to() + ": sent " + send.sent() + ", arrived " + send.arrived();
        assertThat(messages).as(what + ", never twice").hasSizeLessThanOrEqualTo(1);
        int shown = simulator.phone(send.to()).messages().size();
        boolean heard = messages.stream().anyMatch(message -> told.contains(message.id()));
        switch (send.sent()) {
            case YES -> assertThat(messages).as(what).hasSize(1);
            case NO -> assertThat(messages).as(what).isEmpty();
            case UNKNOWN ->
                assertThat(heard).as(what + ", though an event could tell").isFalse();
        }
        switch (send.arrived()) {
            case DELIVERED -> assertThat(shown).as(what).isEqualTo(1);
            case FAILED -> assertThat(shown).as(what).isZero();
            case UNKNOWN -> {
                boolean known = messages.stream().anyMatch(message -> decided.contains(message.id()));
                assertThat(known).as(what + ", though an event could tell").isFalse();
            }
        }
    }

    /** The messages of which the application has taken an event with such an error code; without one it is empty. */
    private Set<String> acknowledged(Predicate<String> code) {
        return simulator.attempts().stream()
                .filter(attempt -> attempt.outcome() == WebhookAttempt.Outcome.ACKNOWLEDGED)
                .flatMap(attempt -> attempt.events().stream())
                .filter(event -> code.test(event.errorCode() == null ? "" : String.valueOf(event.errorCode())))
                .flatMap(event -> Stream.of(event.messageId()))
                .collect(Collectors.toSet());
    }
}
