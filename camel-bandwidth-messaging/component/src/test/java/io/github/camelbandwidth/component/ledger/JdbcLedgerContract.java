/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.ledger;

import static io.github.camelbandwidth.component.ledger.OnExpiry.NEVER_AGAIN;
import static io.github.camelbandwidth.component.ledger.OnExpiry.RUN_AGAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a ledger must do on every database. */
abstract class JdbcLedgerContract extends LedgerContract {
    private static final Duration LEASE = Duration.ofSeconds(30);

    private JdbcFixture jdbc;

    abstract DataSource dataSource();

    @Override
    LedgerFixture open() {
        jdbc = new JdbcFixture(dataSource());
        return jdbc;
    }

    @Test
    void a_node_that_starts_again_lets_go_what_its_earlier_life_held() {
        Ask.run(jdbc.first().claim("event", RUN_AGAIN));
        Ask.run(jdbc.first().claim("send", NEVER_AGAIN));
        Ask.run(jdbc.second().claim("of another", RUN_AGAIN));

        JdbcLedger again = jdbc.start(jdbc.node("first"));

        Ask.run(again.claim("event", RUN_AGAIN));
        assertThat(Ask.now(again.claim("send", NEVER_AGAIN))).isEqualTo(new Claim.Lost());
        assertThat(Ask.now(again.claim("of another", RUN_AGAIN))).isEqualTo(new Claim.Busy());
    }

    @Test
    void nodes_without_a_name_let_go_nothing_of_each_other() {
        JdbcLedger nameless = jdbc.start(jdbc.node(null));
        Ask.run(nameless.claim("key", RUN_AGAIN));

        JdbcLedger other = jdbc.start(jdbc.node(null));

        assertThat(Ask.now(other.claim("key", RUN_AGAIN))).isEqualTo(new Claim.Busy());
    }

    @Test
    void what_is_done_released_or_lost_is_forgotten_after_49_hours_and_what_is_held_is_not() {
        Lease held = Ask.run(jdbc.first().claim("held", RUN_AGAIN));
        Ask.now(jdbc.first().done(Ask.run(jdbc.first().claim("done", RUN_AGAIN)), "{}"));
        Ask.now(jdbc.first().release(Ask.run(jdbc.first().claim("released", RUN_AGAIN))));
        Ask.run(jdbc.first().claim("lost", NEVER_AGAIN));

        pass(Duration.ofHours(49), held);
        assertThat(keys()).containsExactly("done", "held", "lost", "released", "tick");

        pass(Duration.ofSeconds(1), held);
        assertThat(keys()).containsExactly("held", "tick");
    }

    @Test
    @Timeout(60)
    void however_much_is_old_all_of_it_is_deleted() throws Exception {
        insertOld(2_500);
        jdbc.time.advance(Duration.ofHours(1));

        Ask.now(jdbc.first().claim("tick", RUN_AGAIN));

        while (keys().size() > 1 && !Thread.interrupted()) {
            Thread.onSpinWait();
        }
        assertThat(keys()).containsExactly("tick");
    }

    @Test
    void one_statement_deletes_a_thousand_keys_at_most() throws Exception {
        insertOld(1_500);
        LedgerTable table = new LedgerTable(jdbc.table, "CURRENT_TIMESTAMP", LEASE, Duration.ofHours(49));

        assertThat(LedgerRows.on(dataSource(), table::forget)).isEqualTo(1_000);
        assertThat(LedgerRows.on(dataSource(), table::forget)).isEqualTo(500);
        assertThat(LedgerRows.on(dataSource(), table::forget)).isZero();
    }

    private void insertOld(int count) throws SQLException {
        try (Connection connection = dataSource().getConnection();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO " + jdbc.table
                        + " (ledger_key, node, state, token, changed_at) VALUES (?, 'first', 'done', 1,"
                        + " TIMESTAMP WITH TIME ZONE '2026-01-01 15:00:00+00')")) {
            for (int i = 0; i < count; i++) {
                insert.setString(1, "old" + i);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Test
    void a_key_that_is_forgotten_before_the_api_stops_repeating_is_warned_of_at_the_start() {
        JdbcLedger ledger = jdbc.node(null);
        try (Warnings warnings = Warnings.of(JdbcLedger.class)) {
            ledger.setKeepHours(25);
            jdbc.start(ledger);
            assertThat(warnings.messages()).isEmpty();
            ledger.stop();

            ledger.setKeepHours(24);
            ledger.start();

            assertThat(warnings.messages()).singleElement().asString().contains("keepHours", "24 hours");
        }
    }

    /** By both clocks; the next claim then deletes, once in an hour. */
    private void pass(Duration time, Lease held) {
        jdbc.pass(time);
        Ask.now(jdbc.first().renew(held));
        jdbc.time.advance(Duration.ofHours(1));
        Ask.now(jdbc.first().claim("tick", RUN_AGAIN));
        // What waits is done before it ends.
        jdbc.first().stop();
        jdbc.first().start();
        Ask.now(jdbc.first().renew(held));
    }

    private List<String> keys() {
        return jdbc.query("SELECT ledger_key FROM " + jdbc.table + " ORDER BY ledger_key");
    }

    @Test
    void keys_are_kept_as_they_are_up_to_200_characters() {
        Ask.run(jdbc.first().claim("a".repeat(200), RUN_AGAIN));
        Ask.run(jdbc.first().claim("a".repeat(201), RUN_AGAIN));

        assertThat(keys()).hasSize(2).contains("a".repeat(200)).anyMatch(key -> key.matches("sha256:[0-9a-f]{64}"));
    }

    @Test
    void nodes_that_start_at_the_same_moment_make_the_table_once() {
        jdbc.execute("DROP TABLE " + jdbc.table);

        CompletableFuture<?>[] starts = Stream.generate(() -> jdbc.node(null))
                .limit(4)
                .map(node -> CompletableFuture.runAsync(() -> {
                    node.start();
                    Ask.now(node.claim("key", RUN_AGAIN));
                    node.stop();
                }))
                .toArray(CompletableFuture<?>[]::new);

        CompletableFuture.allOf(starts).join();
        assertThat(keys()).containsExactly("key");
    }

    @Test
    void a_missing_table_that_may_not_be_made_is_told_at_the_start() {
        JdbcLedger strict = jdbc.node(null);
        strict.setTableName("no_such_table");
        strict.setCreateTable(false);

        assertThatThrownBy(strict::start).hasStackTraceContaining("the ledger's database failed: SQL state 42");
    }

    @Test
    void by_the_databases_own_clock_a_lease_lasts_thirty_seconds() {
        JdbcLedger ledger = new JdbcLedger(dataSource());
        ledger.setTableName(jdbc.table);
        jdbc.start(ledger);

        Lease lease = Ask.run(ledger.claim("key", RUN_AGAIN));
        assertThat(Ask.now(ledger.claim("key", RUN_AGAIN))).isEqualTo(new Claim.Busy());
        assertThat(jdbc.query("SELECT ledger_key FROM " + jdbc.table + " WHERE lease_until"
                        + " BETWEEN CURRENT_TIMESTAMP AND CURRENT_TIMESTAMP + INTERVAL '30' SECOND"))
                .containsExactly("key");

        jdbc.execute("UPDATE " + jdbc.table + " SET lease_until = CURRENT_TIMESTAMP");
        assertThat(Ask.run(ledger.claim("key", RUN_AGAIN)).token()).isGreaterThan(lease.token());
    }

    @Test
    void a_data_source_that_does_not_commit_by_itself_is_made_to() {
        JdbcLedger ledger = new JdbcLedger(Uncommitted.of(dataSource()));
        ledger.setTableName(jdbc.table);
        jdbc.start(ledger);

        Ask.run(ledger.claim("key", RUN_AGAIN));

        assertThat(keys()).containsExactly("key");
    }

    @Test
    void a_result_that_is_too_long_is_told_without_the_key() {
        Lease lease = Ask.run(jdbc.first().claim("planted-key", RUN_AGAIN));

        assertThatThrownBy(() -> Ask.now(jdbc.first().done(lease, "x".repeat(Ledger.MAX_RESULT + 1))))
                .hasRootCauseInstanceOf(LedgerUnavailableException.class)
                .satisfies(failure -> assertThat(failure.toString()).doesNotContain("planted"));
    }

    @Test
    void a_database_that_is_gone_is_told() {
        jdbc.execute("DROP TABLE " + jdbc.table);

        assertThatThrownBy(() -> Ask.now(jdbc.first().claim("key", RUN_AGAIN)))
                .cause()
                .hasCauseInstanceOf(LedgerUnavailableException.class);
    }

    @Test
    void a_ledger_that_is_stopped_says_so() {
        jdbc.first().stop();

        assertThatThrownBy(() -> Ask.now(jdbc.first().claim("key", RUN_AGAIN)))
                .hasStackTraceContaining("the ledger is not started, or stopped again");
    }
}
