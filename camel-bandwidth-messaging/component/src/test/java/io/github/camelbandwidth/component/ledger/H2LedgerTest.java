/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.ledger;

import javax.sql.DataSource;

class H2LedgerTest extends JdbcLedgerContract {
    @Override
    DataSource dataSource() {
        return H2.dataSource();
    }
}
