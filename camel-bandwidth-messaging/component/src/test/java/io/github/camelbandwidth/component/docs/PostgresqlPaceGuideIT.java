/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.component.BandwidthMessagingComponent;
import io.github.camelbandwidth.component.ledger.Postgresql;
import io.github.camelbandwidth.testkit.FaultyServer;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.Reply;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** Runs what the guide shows of buckets in PostgreSQL. */
class PostgresqlPaceGuideIT {
    private static final Path TABLE = Path.of("src", "test", "resources", "docs", "pace.sql");

    @Test
    void account_and_number_have_a_row_each() throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.json(202, Golden.read("send/accepted-full.json")));
                DefaultCamelContext context = new DefaultCamelContext();
                Connection connection = Postgresql.dataSource().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(Files.readString(TABLE));
            BandwidthMessagingComponent component = new BandwidthMessagingComponent();
            PaceGuideTest.settings(component, server.baseUrl());
            context.addComponent("bandwidth-messaging", component);
            PaceBuckets.bind(context, Postgresql.dataSource());
            context.start();

            Exchange sent = PaceGuideTest.send(
                    context,
                    "bandwidth-messaging:messages?accountBucket=#bean:ofAccount&numberBuckets=#bean:ofNumbers");

            assertThat(sent.getException()).isNull();
            assertThat(ids(sql)).containsExactlyInAnyOrder("account", "+19195550100");
        }
    }

    private static List<String> ids(Statement sql) throws Exception {
        List<String> ids = new ArrayList<>();
        try (ResultSet rows = sql.executeQuery("SELECT id FROM bandwidth_messaging_pace")) {
            while (rows.next()) {
                ids.add(rows.getString("id"));
            }
        }
        return ids;
    }
}
