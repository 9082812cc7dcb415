/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelbandwidth.client.outcome.Sent;
import io.github.camelbandwidth.component.api.BandwidthMessagingException;
import io.github.camelbandwidth.component.api.MessageNotSentException;
import io.github.camelbandwidth.component.api.MessageOutcomeUnknownException;
import io.github.camelbandwidth.component.ledger.JdbcLedger;
import io.github.camelbandwidth.component.ledger.LedgerUnavailableException;
import io.github.camelbandwidth.testkit.FaultyServer;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.Reply;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Idempotency keys in a database: they are shared, they last, and the database may be away. */
class SendOnceJdbcTest {
    private static final String TABLE = "bandwidth_messaging_ledger";
    private static final Map<String, Object> KEY =
            Map.of("CamelBandwidthMessagingIdempotencyKey", "planted-key", "CamelBandwidthMessagingTo", "+19195550142");
    private static final Reply ACCEPTED = Reply.json(202, Golden.read("send/accepted-full.json"));

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final JdbcConnectionPool database = JdbcConnectionPool.create(
            "jdbc:h2:mem:send-once-" + NUMBER.incrementAndGet() + ";DB_CLOSE_DELAY=-1", "sa", "");
    private SendRig rig = rig();

    /** An application with a ledger of its own on the one database. */
    private SendRig rig() {
        SendRig started = SendRig.start();
        started.component.setLedger(new JdbcLedger(database));
        return started;
    }

    @AfterEach
    void stop() throws SQLException {
        rig.close();
        execute("SHUTDOWN");
        database.dispose();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Exchange send(FaultyServer server) {
        return rig.sendTo("bandwidth-messaging:messages?baseUrl=" + server.baseUrl(), "planted text", KEY);
    }

    private static BandwidthMessagingException failure(Exchange exchange) {
        assertThat(exchange.getException()).isInstanceOf(BandwidthMessagingException.class);
        return (BandwidthMessagingException) exchange.getException();
    }

    @Test
    void an_application_that_starts_again_knows_what_was_sent() {
        try (FaultyServer server = FaultyServer.start(ACCEPTED)) {
            send(server);
            rig.close();
            rig = rig();

            Exchange repeat = send(server);

            assertThat(repeat.getMessage().getHeader("CamelBandwidthMessagingRepeated"))
                    .isEqualTo(true);
            assertThat(repeat.getMessage().getHeader("CamelBandwidthMessagingMessageId"))
                    .isEqualTo("1770000000000abcdefghijklmnop");
            assertThat(server.posts()).isEqualTo(1);
        }
    }

    @Test
    void the_ledger_keeps_no_number_and_no_text_of_anybody() throws SQLException {
        send(rig.server);

        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT ledger_key, result FROM " + TABLE)) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("send:9900000:planted-key");
            assertThat(rows.getString(2))
                    .contains("1770000000000abcdefghijklmnop")
                    .doesNotContain("+1919", "Lunch", "order 4711", "example.com");
        }
    }

    @Test
    void without_its_ledger_nothing_is_sent() throws SQLException {
        rig.send("planted text", Map.of());
        execute("ALTER TABLE " + TABLE + " RENAME TO away");

        BandwidthMessagingException failure = failure(send(rig.server));

        assertThat(failure)
                .isInstanceOf(MessageNotSentException.class)
                .hasCauseInstanceOf(LedgerUnavailableException.class);
        assertThat(rig.server.posts()).as("that without a key").isEqualTo(1);
        execute("ALTER TABLE away RENAME TO " + TABLE);
        assertThat(send(rig.server).getException()).isNull();
    }

    @Test
    void what_was_sent_is_told_as_sent_although_it_cannot_be_recorded_and_is_never_sent_again() throws Exception {
        CountDownLatch mayAnswer = new CountDownLatch(1);
        try (FaultyServer server = FaultyServer.start(ACCEPTED.after(mayAnswer), ACCEPTED)) {
            CompletableFuture<Exchange> first = CompletableFuture.supplyAsync(() -> send(server));
            server.awaitRequest();
            execute("ALTER TABLE " + TABLE + " RENAME TO away");
            mayAnswer.countDown();

            assertThat(first.get(20, TimeUnit.SECONDS).getException()).isNull();

            execute("ALTER TABLE away RENAME TO " + TABLE);
            execute("UPDATE " + TABLE + " SET lease_until = CURRENT_TIMESTAMP");
            assertThat(failure(send(server)))
                    .isExactlyInstanceOf(MessageOutcomeUnknownException.class)
                    .hasMessageContaining("no outcome was ever recorded");
            assertThat(server.posts()).isEqualTo(1);
        }
    }

    @Test
    void what_is_in_flight_when_the_context_stops_is_recorded_as_unknown() throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.silence(), ACCEPTED)) {
            CompletableFuture<Exchange> first =
                    rig.template.asyncSend("bandwidth-messaging:messages?baseUrl=" + server.baseUrl(), exchange -> {
                        exchange.getMessage().setBody("planted text");
                        exchange.getMessage().setHeaders(new HashMap<>(KEY));
                    });
            server.awaitRequest();

            rig.close();

            assertThat(failure(first.get(20, TimeUnit.SECONDS)).getSent()).isEqualTo(Sent.UNKNOWN);
            rig = rig();
            assertThat(failure(send(server))).hasMessageContaining("its outcome is unknown");
            assertThat(server.posts()).isEqualTo(1);
        }
    }

    @Test
    void an_endpoint_may_have_a_ledger_of_its_own() {
        JdbcLedger own = new JdbcLedger(database);
        own.setTableName("another");
        rig.context.getRegistry().bind("own", own);

        rig.sendTo("bandwidth-messaging:messages?ledger=#own", "planted text", KEY);
        rig.sendTo("bandwidth-messaging:messages", "planted text", KEY);

        assertThat(rig.server.posts()).isEqualTo(2);
        assertThat(own.isStarted()).isTrue();
        rig.close();
        assertThat(own.isStopped()).isTrue();
    }

    @Test
    void a_ledger_that_cannot_be_used_keeps_the_endpoint_from_starting() {
        JdbcConnectionPool nowhere = JdbcConnectionPool.create("jdbc:h2:tcp://localhost:1/nowhere", "sa", "");
        rig.component.setLedger(new JdbcLedger(nowhere));

        assertThatThrownBy(() -> rig.context
                        .getEndpoint("bandwidth-messaging:messages")
                        .createProducer()
                        .start())
                .hasStackTraceContaining("The ledger cannot be started")
                .hasStackTraceContaining("the ledger's database failed: SQL state 90067");
    }
}
