/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import io.github.camelbandwidth.client.outcome.Sent;
import io.github.camelbandwidth.component.api.BandwidthMessagingException;
import io.github.camelbandwidth.component.ledger.JdbcLedger;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * An application of its own process: it sends a text for each order, from the first one on, several at a time, and prints
 * of each whether it was sent. Arguments: the base URL of the API, the file of the database, the number of orders.
 */
final class SendOnceApp {
    static final int AT_ONCE = 4;
    static final String STARTED = "started";

    private SendOnceApp() {}

    public static void main(String[] args) throws Exception {
        JdbcLedger ledger =
                new JdbcLedger(JdbcConnectionPool.create("jdbc:h2:file:" + args[1] + ";WRITE_DELAY=0", "sa", ""));
        ledger.setNodeId("the only one");
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.getRegistry().bind("ledger", ledger);
            context.addRoutes(route(args[0]));
            context.start();
            System.out.println(STARTED);
            feed(context, Integer.parseInt(args[2]));
        }
    }

    private static RouteBuilder route(String baseUrl) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:order")
                        .setBody(constant("planted text"))
                        .to("bandwidth-messaging:messages?idempotencyKey=order-${header.order}&ledger=#ledger"
                                + "&accountId=9900000&username=username&password=password&from=+19195550100"
                                + "&applicationId=93de2206-9669-4e07-948d-329f4b722ee2&baseUrl=" + baseUrl);
            }
        };
    }

    private static void feed(CamelContext context, int orders) throws InterruptedException {
        ProducerTemplate template = context.createProducerTemplate();
        ExecutorService feeders = Executors.newFixedThreadPool(AT_ONCE);
        for (int i = 0; i < orders; i++) {
            int order = i;
            feeders.execute(() -> System.out.println(phone(order) + " " + sent(template, order)));
        }
        feeders.shutdown();
        feeders.awaitTermination(1, TimeUnit.HOURS);
    }

    static String phone(int order) {
        return "+1919556" + (1000 + order);
    }

    private static Sent sent(ProducerTemplate template, int order) {
        Exchange exchange = template.request("direct:order", message -> message.getMessage()
                .setHeaders(Map.of("order", order, "CamelBandwidthMessagingTo", phone(order))));
        Exception failure = exchange.getException();
        return failure == null ? Sent.YES : ((BandwidthMessagingException) failure).getSent();
    }
}
