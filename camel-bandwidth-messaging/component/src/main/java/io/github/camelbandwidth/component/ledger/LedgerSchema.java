/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to it that the database is one we know and that the table is there. */
final class LedgerSchema {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerSchema.class);
    private static final Set<String> KNOWN = Set.of("H2", "PostgreSQL");

    private final String table;
    private final boolean create;

    LedgerSchema(String table, boolean create) {
        this.table = table;
        this.create = create;
    }

    void prepare(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        if (!KNOWN.contains(product)) {
            throw new IllegalStateException(
                    "the JDBC ledger runs on H2 and PostgreSQL; the data source leads to " + product);
        }
        if (product.equals("H2")) {
            warnOfDelay(connection);
        }
        if (create && !isThere(connection)) {
            create(connection);
        }
        require(connection);
    }

    private boolean isThere(Connection connection) {
        try {
            require(connection);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private void require(Connection connection) throws SQLException {
        execute(
                connection,
                "SELECT ledger_key, node, state, token, lease_until, result, changed_at FROM " + table
                        + " WHERE 1 = 0");
    }

    private void create(Connection connection) throws SQLException {
        try {
            execute(connection, ddl(table));
        } catch (SQLException e) {
            // PostgreSQL refuses one of two that create it at the same moment.
            if (!isThere(connection)) {
                throw e;
            }
        }
    }

    /** The table as a database administrator would make it. */
    static String ddl(String table) {
        return """
                CREATE TABLE IF NOT EXISTS %s (
                    ledger_key  VARCHAR(200) NOT NULL PRIMARY KEY,
                    node        VARCHAR(100) NOT NULL,
                    state       VARCHAR(10)  NOT NULL,
                    token       BIGINT       NOT NULL,
                    lease_until TIMESTAMP WITH TIME ZONE,
                    result      VARCHAR(2000),
                    changed_at  TIMESTAMP WITH TIME ZONE NOT NULL
                )""".formatted(table);
    }

    /** H2 says a commit is done up to half a second before it is in the file. */
    private static void warnOfDelay(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet delay = statement.executeQuery("SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS"
                        + " WHERE SETTING_NAME = 'WRITE_DELAY' AND SETTING_VALUE <> '0'")) {
            if (delay.next()) {
                LOG.warn(
                        "The ledger's database H2 writes up to {} ms late: what a killed process began in that time is"
                                + " forgotten and done again. Add ;WRITE_DELAY=0 to its JDBC URL",
                        delay.getString(1));
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
