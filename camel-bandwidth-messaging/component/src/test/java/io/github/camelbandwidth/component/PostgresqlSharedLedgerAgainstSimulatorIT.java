/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import io.github.camelbandwidth.component.ledger.Postgresql;
import javax.sql.DataSource;

class PostgresqlSharedLedgerAgainstSimulatorIT extends SharedLedgerAgainstSimulatorContract {
    @Override
    DataSource dataSource() {
        return Postgresql.dataSource();
    }
}
