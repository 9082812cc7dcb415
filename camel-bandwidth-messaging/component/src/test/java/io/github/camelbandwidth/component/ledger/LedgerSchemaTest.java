/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerSchemaTest {
    @TempDir
    private Path folder;

    @Test
    void the_table_of_the_guide_is_the_one_that_is_made() throws IOException {
        try (var sql = getClass().getResourceAsStream("/docs/ledger.sql")) {
            assertThat(new String(sql.readAllBytes(), StandardCharsets.UTF_8).strip())
                    .isEqualTo(LedgerSchema.ddl("bandwidth_messaging_ledger"));
        }
    }

    @ParameterizedTest
    @CsvSource({"'', 1", ";WRITE_DELAY=0, 0"})
    void h2_in_a_file_is_warned_of_if_it_writes_late(String setting, int warnings) {
        JdbcConnectionPool file = JdbcConnectionPool.create("jdbc:h2:" + folder.resolve("ledger") + setting, "sa", "");
        try (Warnings seen = Warnings.of(LedgerSchema.class)) {
            JdbcLedger ledger = new JdbcLedger(file);
            ledger.start();
            ledger.stop();

            assertThat(seen.messages()).hasSize(warnings).allMatch(message -> message.contains("WRITE_DELAY=0"));
        } finally {
            file.dispose();
        }
    }

    @Test
    void another_database_is_refused() {
        DatabaseMetaData product = proxy(DatabaseMetaData.class, "Oracle");
        DataSource elsewhere = proxy(DataSource.class, proxy(Connection.class, product));

        assertThatThrownBy(() -> new JdbcLedger(elsewhere).start())
                .hasStackTraceContaining("the JDBC ledger runs on H2 and PostgreSQL; the data source leads to Oracle");
    }

    /** Answers everything with the one value where that fits, with true where a boolean is asked for. */
    private static <T> T proxy(Class<T> type, Object value) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, values) -> method.getReturnType().isInstance(value)
                        ? value
                        : method.getReturnType() == boolean.class ? true : null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a;DROP TABLE b", "1a", "a.b.c", "ä"})
    void a_strange_name_of_a_table_is_refused(String name) {
        assertThatThrownBy(() -> new JdbcLedger(H2.dataSource()).setTableName(name))
                .hasMessageStartingWith("tableName must be letters");
    }

    @Test
    void other_options_that_cannot_be_meant_are_refused() {
        JdbcLedger ledger = new JdbcLedger(H2.dataSource());

        assertThatThrownBy(() -> ledger.setNodeId(" ")).hasMessage("nodeId must be 1 to 100 characters");
        assertThatThrownBy(() -> ledger.setThreads(0)).hasMessage("threads must be greater than 0, but is 0");
        assertThatThrownBy(() -> ledger.setKeepHours(0)).hasMessage("keepHours must be greater than 0, but is 0");
    }
}
