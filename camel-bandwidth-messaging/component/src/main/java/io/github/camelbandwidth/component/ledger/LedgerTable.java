/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The statements. Each is a transaction of its own, and changes a row only where its token is the one that was seen: of
 * two who try, one changes a row and the other changes none. All times are the database's.
 */
final class LedgerTable {
    /** A database without an index must delete as many within the timeout, however large the table has grown. */
    static final int MOST_FORGOTTEN = 1_000;

    private static final int TIMEOUT_SECONDS = 5;

    private final String insert;
    private final String select;
    private final String take;
    private final String renew;
    private final String done;
    private final String release;
    private final String expire;
    private final String old;
    private final String forget;
    private final String known;

    /** As the column has it, in small letters. */
    enum State {
        CLAIMED,
        DONE,
        FREE
    }

    /**
     * One row as it is seen.
     *
     * @param expired whether the lease has run out; false if there is none
     * @param result empty if there is none
     */
    record Row(State state, long token, boolean expired, String result) {}

    /**
     * Statements on that table.
     *
     * @param now an SQL expression for the present
     */
    LedgerTable(String table, String now, Duration lease, Duration keep) {
        String until = now + " + " + lease.toMillis() + " * INTERVAL '0.001' SECOND";
        String holder = " WHERE ledger_key = ? AND token = ? AND state = 'claimed'";
        insert = "INSERT INTO " + table + " (ledger_key, node, state, token, lease_until, changed_at)"
                + " SELECT ?, ?, 'claimed', 1, " + until + ", " + now
                + " WHERE NOT EXISTS (SELECT 1 FROM " + table + " WHERE ledger_key = ?)";
        select = "SELECT state, token, lease_until <= " + now + ", result FROM " + table + " WHERE ledger_key = ?";
        take = "UPDATE " + table + " SET node = ?, state = 'claimed', token = token + 1, lease_until = " + until
                + ", changed_at = " + now + " WHERE ledger_key = ? AND token = ?"
                + " AND (state = 'free' OR (state = 'claimed' AND lease_until <= " + now + "))";
        renew = "UPDATE " + table + " SET lease_until = " + until + holder;
        done = "UPDATE " + table
                + " SET state = 'done', result = COALESCE(result, ?), lease_until = NULL, changed_at = " + now
                + " WHERE ledger_key = ? AND token = ? AND state IN ('claimed', 'done')";
        release = "UPDATE " + table + " SET state = 'free', lease_until = NULL, changed_at = " + now + holder;
        expire = "UPDATE " + table + " SET lease_until = " + now
                + " WHERE node = ? AND state = 'claimed' AND lease_until > " + now;
        String isOld = "changed_at < " + now + " - " + keep.toMillis()
                + " * INTERVAL '0.001' SECOND AND (lease_until IS NULL OR lease_until <= " + now + ")";
        old = "SELECT ledger_key FROM " + table + " WHERE " + isOld + " FETCH FIRST " + MOST_FORGOTTEN + " ROWS ONLY";
        // Asked again: a row that was old when it was found may have been claimed before it is deleted.
        forget = "DELETE FROM " + table + " WHERE ledger_key = ? AND " + isOld;
        known = "SELECT COUNT(*) FROM " + table + " WHERE state <> 'free' AND ledger_key IN (%s)";
    }

    /** Claims a key that is not there; false if it is. */
    boolean insert(Connection connection, String key, String node) throws SQLException {
        try {
            return update(connection, insert, key, node, key) == 1;
        } catch (SQLException e) {
            if (e.getSQLState() != null && e.getSQLState().startsWith("23")) {
                // Somebody else inserted it in between.
                return false;
            }
            throw e;
        }
    }

    @Nullable
    Row select(Connection connection, String key) throws SQLException {
        try (PreparedStatement statement = prepare(connection, select, key);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? row(rows) : null;
        }
    }

    private static Row row(ResultSet rows) throws SQLException {
        State state = State.valueOf(rows.getString(1).toUpperCase(Locale.ROOT));
        String result = rows.getString(4);
        return new Row(state, rows.getLong(2), rows.getBoolean(3), result == null ? "" : result);
    }

    /** Claims a key that is free or whose lease has run out, as it was seen with that token. */
    boolean take(Connection connection, String key, String node, long seen) throws SQLException {
        return update(connection, take, node, key, seen) == 1;
    }

    boolean renew(Connection connection, Lease lease) throws SQLException {
        return update(connection, renew, lease.key(), lease.token()) == 1;
    }

    /** True also if the same end was told before: its answer may have been lost. */
    boolean done(Connection connection, Lease lease, String result) throws SQLException {
        return update(connection, done, result, lease.key(), lease.token()) == 1;
    }

    boolean release(Connection connection, Lease lease) throws SQLException {
        return update(connection, release, lease.key(), lease.token()) == 1;
    }

    /** Whether one of these keys, at least one, is claimed or done. */
    boolean anyKnown(Connection connection, List<String> keys) throws SQLException {
        String marks = String.join(", ", Collections.nCopies(keys.size(), "?"));
        try (PreparedStatement statement = prepare(connection, known.formatted(marks), keys.toArray());
                ResultSet count = statement.executeQuery()) {
            return count.next() && count.getLong(1) > 0;
        }
    }

    /** Lets all leases of a node run out; says how many. */
    int expire(Connection connection, String node) throws SQLException {
        return update(connection, expire, node);
    }

    /** Deletes some of what is old and not held; says how much it found. Fewer than {@link #MOST_FORGOTTEN} are the last. */
    int forget(Connection connection) throws SQLException {
        // Found first and deleted by their keys: a subselect is made anew for each row by H2.
        int found = 0;
        try (PreparedStatement finding = prepare(connection, old);
                ResultSet keys = finding.executeQuery();
                PreparedStatement deleting = prepare(connection, forget)) {
            while (keys.next()) {
                found++;
                deleting.setString(1, keys.getString(1));
                deleting.addBatch();
            }
            deleting.executeBatch();
        }
        return found;
    }

    private static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            statement.setQueryTimeout(TIMEOUT_SECONDS);
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }
}
