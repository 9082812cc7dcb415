/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.camelbandwidth.component.api.MessageNotSentException;
import io.github.camelbandwidth.component.ledger.Postgresql;
import io.github.camelbandwidth.component.pace.NumberBuckets;
import io.github.camelbandwidth.testkit.FaultyServer;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.HandMovedTime;
import io.github.camelbandwidth.testkit.Reply;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.camel.AsyncProducer;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two Camel contexts and one bucket, which is a row in PostgreSQL. */
class PostgresqlPaceIT {
    private static final int A_SECOND = 5;
    private static final int BURST = 32;

    private final HandMovedTime time = new HandMovedTime();
    private final FaultyServer server = FaultyServer.start(Reply.json(202, Golden.read("send/accepted-full.json")));
    private final Semaphore sent = new Semaphore(0);
    private Node one;
    private Node other;

    /** One Camel context. */
    private final class Node {
        private final DefaultCamelContext context = new DefaultCamelContext();
        private final Semaphore own = new Semaphore(0);
        private final AsyncProducer producer;

        Node() throws Exception {
            BandwidthMessagingComponent component = new BandwidthMessagingComponent();
            component.setTime(time);
            component.getClientConfiguration().setBaseUrl(server.baseUrl());
            component.getClientConfiguration().setAccountId("9900000");
            component.getClientConfiguration().setUsername("username");
            component.getClientConfiguration().setPassword("planted-password");
            component.getMessageConfiguration().setApplicationId(SendRig.APPLICATION);
            component.getMessageConfiguration().setFrom(SendRig.FROM);
            context.addComponent("bandwidth-messaging", component);
            ProxyManager<String> buckets = buckets();
            context.getRegistry().bind("account", Bucket.class, buckets.getProxy("account", () -> limit(1)));
            context.getRegistry().bind("numbers", (NumberBuckets) number -> buckets.getProxy(number, () -> limit(2)));
            context.start();
            producer = context.getEndpoint("bandwidth-messaging:messages?accountBucket=#bean:account"
                            + "&numberBuckets=#bean:numbers&to=" + SendRig.TO.replace("+", "%2B"))
                    .createAsyncProducer();
            producer.start();
        }

        /** It counts time by the clock of this test, as a real one may by the clock of its node. */
        private ProxyManager<String> buckets() {
            return Bucket4jPostgreSQL.selectForUpdateBasedBuilder(Postgresql.dataSource())
                    .primaryKeyMapper(PrimaryKeyMapper.STRING)
                    .table("pace")
                    .clientClock(new TimeMeter() {
                        @Override
                        public long currentTimeNanos() {
                            return time.nanos();
                        }

                        @Override
                        public boolean isWallClockBased() {
                            return true;
                        }
                    })
                    .build();
        }

        private BucketConfiguration limit(long times) {
            return BucketConfiguration.builder()
                    .addLimit(limit ->
                            limit.capacity(times * BURST).refillGreedy(times * A_SECOND, Duration.ofSeconds(1)))
                    .build();
        }

        void feed() {
            CompletableFuture<Exchange> unused = send("planted");
        }

        CompletableFuture<Exchange> send(String text) {
            CompletableFuture<Exchange> ended = new CompletableFuture<>();
            Exchange exchange = producer.getEndpoint().createExchange();
            exchange.getMessage().setBody(text);
            producer.process(exchange, sync -> {
                if (exchange.getException() == null) {
                    own.release();
                    sent.release();
                }
                ended.complete(exchange);
            });
            return ended;
        }
    }

    @BeforeEach
    void start() throws Exception {
        sql("CREATE TABLE pace (id VARCHAR(100) PRIMARY KEY, state BYTEA, expires_at BIGINT)");
        one = new Node();
        other = new Node();
    }

    @AfterEach
    void stop() throws SQLException {
        one.context.stop();
        other.context.stop();
        server.close();
        sql("DROP TABLE IF EXISTS pace");
    }

    private static void sql(String statement) throws SQLException {
        try (Connection connection = Postgresql.dataSource().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private void leave(int more) throws InterruptedException {
        assertThat(sent.tryAcquire(more, 20, TimeUnit.SECONDS)).isTrue();
        assertThat(sent.availablePermits()).as("sent too fast").isZero();
    }

    @Test
    void both_together_keep_the_rate_of_the_bucket_and_neither_starves() throws Exception {
        for (int i = 0; i < 100; i++) {
            one.feed();
            other.feed();
        }
        leave(BURST);
        int burstOfOne = one.own.availablePermits();

        Duration aSegment = Duration.ofSeconds(1).dividedBy(A_SECOND);
        for (int segments = 0; segments < 20 * A_SECOND; segments++) {
            // Each has put its name down for one, and the bucket knows in which order.
            time.awaitTimer(aSegment);
            time.awaitTimer(aSegment.multipliedBy(2));
            time.advance(aSegment);
            leave(1);
        }

        assertThat(server.posts()).isEqualTo(BURST + 20 * A_SECOND);
        assertThat(one.own.availablePermits() - burstOfOne).isBetween(30, 70);
    }

    @Test
    void a_bucket_that_is_gone_sends_nothing_and_says_so() throws Exception {
        sql("DROP TABLE pace");

        CompletableFuture<Exchange> refused = one.send("planted");
        for (int seconds = 0; seconds < 30; seconds++) {
            time.awaitTimer(Duration.ofSeconds(1));
            time.advance(Duration.ofSeconds(1));
        }

        assertThat(refused.get(20, TimeUnit.SECONDS).getException())
                .isInstanceOf(MessageNotSentException.class)
                .hasMessageContaining("its bucket has failed for 30 seconds");
        assertThat(server.posts()).isZero();
    }
}
