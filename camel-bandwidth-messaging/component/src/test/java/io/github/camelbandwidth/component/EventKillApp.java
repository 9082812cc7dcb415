/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import io.github.camelbandwidth.component.ledger.JdbcLedger;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * An application of its own process: it receives events and writes down, durably, when its route begins and ends with each.
 * It prints where its webhook is and runs until it is killed. Arguments: the URL of the database, the file to write to.
 */
final class EventKillApp {
    private EventKillApp() {}

    public static void main(String[] args) throws Exception {
        JdbcLedger ledger = new JdbcLedger(JdbcConnectionPool.create(args[0], "sa", ""));
        ledger.setNodeId("the only one");
        FileChannel runs = FileChannel.open(Path.of(args[1]), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        WebhookApp app = WebhookApp.start(route(runs), component -> component.setLedger(ledger));
        System.out.println(app.url());
        Thread.currentThread().join();
    }

    private static RouteBuilder route(FileChannel runs) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("bandwidth-messaging:messages?" + WebhookApp.OPTIONS)
                        .process(exchange -> write(runs, "begun", exchange))
                        .delay(10)
                        .process(exchange -> write(runs, "ended", exchange));
            }
        };
    }

    private static void write(FileChannel runs, String what, Exchange exchange) throws IOException {
        String line = what + " " + exchange.getMessage().getHeader("CamelBandwidthMessagingEventMessageId") + "\n";
        runs.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
        runs.force(false);
    }
}
