/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;

/** A server that all tests share; it ends with this process. */
public final class Postgresql {
    private static final EmbeddedPostgres SHARED = start();

    private Postgresql() {}

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its one database. */
    public static DataSource dataSource() {
        return SHARED.getPostgresDatabase();
    }
}
