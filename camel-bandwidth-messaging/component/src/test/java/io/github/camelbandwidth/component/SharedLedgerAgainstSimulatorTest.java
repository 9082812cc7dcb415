/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

class SharedLedgerAgainstSimulatorTest extends SharedLedgerAgainstSimulatorContract {
    private static final DataSource DATABASE =
            JdbcConnectionPool.create("jdbc:h2:mem:simulated-ledgers;DB_CLOSE_DELAY=-1", "sa", "");

    @Override
    DataSource dataSource() {
        return DATABASE;
    }
}
