/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.docs;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.camelbandwidth.component.pace.NumberBuckets;
import java.time.Duration;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;

/** An excerpt of it is in the guide, and a test runs it. */
final class PaceBuckets {
    private PaceBuckets() {}

    static void bind(CamelContext context, DataSource dataSource) {
        ProxyManager<String> buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("bandwidth_messaging_pace")
                .requestTimeout(Duration.ofSeconds(5))
                .build();
        BucketConfiguration fiveASecond = BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(32).refillGreedy(5, Duration.ofSeconds(1)))
                .build();
        BucketConfiguration oneASecond = BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(32).refillGreedy(1, Duration.ofSeconds(1)))
                .build();

        Bucket ofAccount = buckets.getProxy("account", () -> fiveASecond);
        NumberBuckets ofNumbers = number -> buckets.getProxy(number, () -> oneASecond);
        context.getRegistry().bind("ofAccount", ofAccount);
        context.getRegistry().bind("ofNumbers", ofNumbers);
    }
}
