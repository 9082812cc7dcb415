/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import org.junit.jupiter.api.Test;

class LedgerUnavailableExceptionTest {

    /** The words of PostgreSQL's driver. */
    @Test
    void a_batch_that_failed_is_told_without_the_keys_that_its_statements_have() {
        BatchUpdateException failure = new BatchUpdateException(
                "Batch entry 0 DELETE FROM ledger WHERE ledger_key = 'planted key' was aborted: canceling statement",
                "57014",
                new int[0]);

        assertThat(LedgerUnavailableException.of(failure))
                .hasMessage("the ledger's database failed: SQL state 57014")
                .hasNoCause();
    }
}
