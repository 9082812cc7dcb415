/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.ledger;

import io.github.camelbandwidth.testkit.HandMovedTime;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * A table of its own, and two nodes on it. What the database would take for the present is read from another table, with
 * one row, so that a test can move it by hand.
 */
final class JdbcFixture implements LedgerFixture {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    final DataSource dataSource;
    final String table = "ledger_" + NUMBER.incrementAndGet();
    final HandMovedTime time = new HandMovedTime();
    private final List<JdbcLedger> started = new ArrayList<>();
    private final JdbcLedger first;
    private final JdbcLedger second;

    JdbcFixture(DataSource dataSource) {
        this.dataSource = dataSource;
        execute("CREATE TABLE " + clock() + " (moment TIMESTAMP WITH TIME ZONE NOT NULL)");
        execute("INSERT INTO " + clock() + " VALUES (TIMESTAMP WITH TIME ZONE '2026-02-01 15:00:00+00')");
        first = start(node("first"));
        second = start(node("second"));
    }

    private String clock() {
        return table + "_clock";
    }

    /** One that is not started. */
    JdbcLedger node(String nodeId) {
        JdbcLedger ledger = new JdbcLedger(dataSource, "(SELECT moment FROM " + clock() + ")");
        ledger.setTableName(table);
        ledger.setNodeId(nodeId);
        ledger.setTime(time);
        return ledger;
    }

    /** Stopped again at the end. */
    JdbcLedger start(JdbcLedger ledger) {
        ledger.start();
        started.add(ledger);
        return ledger;
    }

    @Override
    public JdbcLedger first() {
        return first;
    }

    @Override
    public JdbcLedger second() {
        return second;
    }

    @Override
    public void pass(Duration step) {
        execute("UPDATE " + clock() + " SET moment = moment + " + step.toMillis() + " * INTERVAL '0.001' SECOND");
    }

    void execute(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Values of the first column, in order. */
    List<String> query(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        started.forEach(JdbcLedger::stop);
        execute("DROP TABLE IF EXISTS " + table);
        execute("DROP TABLE " + clock());
    }
}
