/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.ledger;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** A database in memory that all tests share; each has its own tables. */
final class H2 {
    private static final DataSource SHARED =
            JdbcConnectionPool.create("jdbc:h2:mem:ledgers;DB_CLOSE_DELAY=-1", "sa", "");

    private H2() {}

    static DataSource dataSource() {
        return SHARED;
    }
}
