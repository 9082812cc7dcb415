/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;

/** The steps of one node at the database, each on a connection of its own. They block. */
final class LedgerRows {
    private static final int MOST_LOST_RACES = 10;

    private final DataSource dataSource;
    private final LedgerTable table;
    private final String node;
    private final Duration renewEvery;
    private final LongAdder takeovers = new LongAdder();

    /** One step on a connection. */
    @FunctionalInterface
    interface Step<T> {
        T run(Connection connection) throws SQLException;
    }

    LedgerRows(DataSource dataSource, LedgerTable table, String node, Duration renewEvery) {
        this.dataSource = dataSource;
        this.table = table;
        this.node = node;
        this.renewEvery = renewEvery;
    }

    Claim claim(String key, OnExpiry onExpiry) throws SQLException {
        return with(connection -> {
            for (int races = 0; races < MOST_LOST_RACES; races++) {
                if (table.insert(connection, key, node)) {
                    return run(key, 1, false);
                }
                LedgerTable.Row row = table.select(connection, key);
                if (row == null) {
                    continue;
                }
                if (!mayBeTaken(row, onExpiry)) {
                    return seen(row);
                }
                if (table.take(connection, key, node, row.token())) {
                    return taken(key, row);
                }
            }
            // Whoever won the last of them runs.
            return new Claim.Busy();
        });
    }

    private static boolean mayBeTaken(LedgerTable.Row row, OnExpiry onExpiry) {
        return row.state() == LedgerTable.State.FREE || (row.expired() && onExpiry == OnExpiry.RUN_AGAIN);
    }

    private static Claim seen(LedgerTable.Row row) {
        if (row.state() == LedgerTable.State.DONE) {
            return new Claim.Done(row.result());
        }
        return row.expired() ? new Claim.Lost() : new Claim.Busy();
    }

    private Claim taken(String key, LedgerTable.Row row) {
        boolean takenOver = row.state() == LedgerTable.State.CLAIMED;
        if (takenOver) {
            takeovers.increment();
        }
        return run(key, row.token() + 1, takenOver);
    }

    private Claim run(String key, long token, boolean takenOver) {
        return new Claim.Run(new Lease(key, token, renewEvery), takenOver);
    }

    boolean renew(Lease lease) throws SQLException {
        return with(connection -> table.renew(connection, lease));
    }

    boolean done(Lease lease, String result) throws SQLException {
        return with(connection -> table.done(connection, lease, result));
    }

    boolean release(Lease lease) throws SQLException {
        return with(connection -> table.release(connection, lease));
    }

    boolean anyKnown(List<String> keys) throws SQLException {
        return with(connection -> table.anyKnown(connection, keys));
    }

    /** Lets the leases run out that an earlier life of this node has left behind. */
    int expireOwn() throws SQLException {
        return with(connection -> table.expire(connection, node));
    }

    int forget() throws SQLException {
        return with(table::forget);
    }

    long takeovers() {
        return takeovers.sum();
    }

    private <T> T with(Step<T> step) throws SQLException {
        return on(dataSource, step);
    }

    /** On a connection that commits each statement, however the data source makes them. */
    static <T> T on(DataSource dataSource, Step<T> step) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            boolean commits = connection.getAutoCommit();
            if (commits) {
                return step.run(connection);
            }
            connection.setAutoCommit(true);
            try {
                return step.run(connection);
            } finally {
                connection.setAutoCommit(false);
            }
        }
    }
}
