/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.ledger;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The ledger cannot be asked or told. Whether it wrote something before it failed is not known. */
public final class LedgerUnavailableException extends RuntimeException {

    /** What is wrong, without a key in it. */
    public LedgerUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static LedgerUnavailableException of(SQLException failure) {
        // What databases say of data that does not fit (22, 23) quotes the data, here keys. PostgreSQL's driver quotes
        // the
        // statement of a batch that failed, whatever the reason is.
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        boolean quotes = state.startsWith("22") || state.startsWith("23") || failure instanceof BatchUpdateException;
        return new LedgerUnavailableException(
                "the ledger's database failed: SQL state " + (state.isEmpty() ? "unknown" : state)
                        + (quotes ? "" : ", " + failure.getMessage()),
                quotes ? null : failure);
    }
}
