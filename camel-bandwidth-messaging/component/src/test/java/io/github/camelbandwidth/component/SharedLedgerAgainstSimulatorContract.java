/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.component.ledger.JdbcLedger;
import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorListener;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import io.github.camelbandwidth.simulator.domain.Event;
import io.github.camelbandwidth.simulator.domain.InboundDraft;
import io.github.camelbandwidth.simulator.fault.EventEffect.Delayed;
import io.github.camelbandwidth.simulator.fault.EventEffect.Duplicated;
import io.github.camelbandwidth.simulator.fault.EventEffect.Reordered;
import io.github.camelbandwidth.simulator.fault.FaultMatch;
import io.github.camelbandwidth.simulator.fault.Faults;
import io.github.camelbandwidth.simulator.time.HandMovedTime;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import io.github.camelbandwidth.simulator.webhook.WebhookAttempt;
import io.github.camelbandwidth.simulator.webhook.WebhookSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two applications that share one ledger in a database. The simulator calls them by turns, as a balancer would; it sends
 * events late, out of order and more than once.
 */
abstract class SharedLedgerAgainstSimulatorContract {
    private static final AtomicInteger TABLES = new AtomicInteger();
    private static final String NUMBER = "+19195550100";
    private static final int SENT = 20;
    private static final int RECEIVED = 40;
    /** Sending, sent and delivered, for each of two people. */
    private static final int EVENTS_OF_A_SEND = 6;

    private static final int EVENTS = SENT * EVENTS_OF_A_SEND + RECEIVED;

    private final String table = "simulated_ledger_" + TABLES.incrementAndGet();
    private final List<JdbcLedger> ledgers = new ArrayList<>();
    private final List<WebhookApp> nodes = new ArrayList<>();
    private final Map<String, AtomicInteger> confirmed = new ConcurrentHashMap<>();
    private final Set<String> begun = ConcurrentHashMap.newKeySet();
    private final Set<CamelContext> ran = ConcurrentHashMap.newKeySet();
    private final AtomicInteger firstRuns = new AtomicInteger();
    private final AtomicInteger superseded = new AtomicInteger();
    private final AtomicInteger turn = new AtomicInteger();

    private final HandMovedTime vendorTime = SimulatorTime.handMoved(Instant.parse("2026-02-01T15:00:00Z"));
    private final Simulator simulator = Simulator.start(
            SimulatorSettings.defaults()
                    .withPort(0)
                    .withNumbers(Set.of(NUMBER))
                    .withReceipts(true)
                    .withSentEvents(true)
                    .withLatency(Duration.ofSeconds(1))
                    .withCallbackUsername(WebhookApp.USERNAME)
                    .withCallbackPassword(WebhookApp.PASSWORD)
                    // It waits by the real clock, and no machine of ours is to be too slow for it.
                    .withWebhooks(WebhookSettings.defaults().withTimeout(Duration.ofMinutes(5))),
            vendorTime,
            new SimulatorListener() {
                @Override
                public void attempted(WebhookAttempt attempt) {
                    callTheNext();
                }
            });

    abstract DataSource dataSource();

    @BeforeEach
    void startTheNodes() throws Exception {
        nodes.add(start());
        nodes.add(start());
        callTheNext();
    }

    @AfterEach
    void stopAll() throws Exception {
        simulator.close();
        for (WebhookApp node : nodes) {
            node.close();
        }
        dropTheTable();
    }

    private void dropTheTable() throws SQLException {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE " + table);
        }
    }

    private void callTheNext() {
        simulator.callbackUrl(nodes.get(turn.getAndIncrement() % nodes.size()).url());
    }

    private WebhookApp start() throws Exception {
        JdbcLedger ledger = new JdbcLedger(dataSource());
        ledger.setTableName(table);
        ledgers.add(ledger);
        return WebhookApp.start(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:send")
                                .to("bandwidth-messaging:messages?from=" + NUMBER
                                        + "&accountId=9900000&username=username&password=password"
                                        + "&applicationId=93de2206-9669-4e07-948d-329f4b722ee2&baseUrl="
                                        + simulator.baseUrl());
                        from("bandwidth-messaging:messages?" + WebhookApp.OPTIONS)
                                .process(SharedLedgerAgainstSimulatorContract.this::work);
                    }
                },
                component -> component.setLedger(ledger));
    }

    /** Every fifth event fails the first time. */
    private void work(Exchange exchange) {
        String event = name(exchange);
        if (begun.add(event) && firstRuns.incrementAndGet() % 5 == 0) {
            throw new IllegalStateException("the first time it fails");
        }
        confirmed.computeIfAbsent(event, one -> new AtomicInteger()).incrementAndGet();
        ran.add(exchange.getContext());
        if (exchange.getMessage().getHeader("CamelBandwidthMessagingEventSuperseded", false, boolean.class)) {
            superseded.incrementAndGet();
        }
    }

    private static String name(Exchange exchange) {
        Map<String, Object> headers = exchange.getMessage().getHeaders();
        return headers.get("CamelBandwidthMessagingEventMessageId") + " "
                + headers.get("CamelBandwidthMessagingEventType") + " "
                + headers.get("CamelBandwidthMessagingEventTo");
    }

    private static String name(Event event) {
        return event.messageId() + " " + event.typeName() + " " + event.to();
    }

    private void sendAndReceive() {
        for (int i = 0; i < SENT; i++) {
            Exchange sent = nodes.get(i % nodes.size())
                    .context()
                    .createFluentProducerTemplate()
                    .to("direct:send")
                    .withBody("planted text")
                    .withHeader("CamelBandwidthMessagingTo", "+19195550142,+19195550143")
                    .send();
            assertThat(sent.getException()).isNull();
        }
        for (int i = 0; i < RECEIVED; i++) {
            simulator.inbound(InboundDraft.of("+1919555" + (1_000 + i), NUMBER, "planted text"));
        }
    }

    @Test
    void shuffled_and_duplicated_events_are_each_confirmed_exactly_once() {
        simulator.faults(Faults.none()
                .withSeed(20_260_201)
                .and(FaultMatch.any().probability(0.2), new Reordered())
                .and(FaultMatch.any().probability(0.2), new Delayed(Duration.ofMinutes(5)))
                .and(FaultMatch.any(), new Duplicated(3)));
        sendAndReceive();

        vendorTime.advance(Duration.ofHours(1));

        assertThat(confirmed.keySet()).isEqualTo(announced());
        assertEachConfirmedOnce();
        assertThat(ran).as("the nodes that had work").hasSize(2);
        assertThat(superseded).as("events that came too late").hasPositiveValue();
        assertThat(simulator.attempts())
                .extracting(WebhookAttempt::outcome)
                .contains(WebhookAttempt.Outcome.WILL_RETRY)
                .doesNotContain(WebhookAttempt.Outcome.GIVEN_UP);

        replayAll();

        assertEachConfirmedOnce();
    }

    private Set<String> announced() {
        return simulator.attempts().stream()
                .flatMap(attempt -> attempt.events().stream())
                .map(SharedLedgerAgainstSimulatorContract::name)
                .collect(Collectors.toSet());
    }

    private void assertEachConfirmedOnce() {
        assertThat(confirmed)
                .hasSize(EVENTS)
                .allSatisfy((event, times) -> assertThat(times).as(event).hasValue(1));
        assertThat(ledgers).allSatisfy(ledger -> {
            assertThat(ledger.takeovers()).isZero();
            assertThat(ledger.refused()).isZero();
        });
    }

    private void replayAll() {
        List<WebhookAttempt> before = simulator.attempts();
        for (WebhookAttempt attempt : before) {
            // One by one: a node that is asked for more at once than it has places answers 503, as it should.
            simulator.replay(attempt.id());
            vendorTime.advance(Duration.ofSeconds(1));
        }

        assertThat(simulator.attempts().stream().skip(before.size()))
                .hasSize(before.size())
                .extracting(WebhookAttempt::status)
                .containsOnly(200);
    }
}
