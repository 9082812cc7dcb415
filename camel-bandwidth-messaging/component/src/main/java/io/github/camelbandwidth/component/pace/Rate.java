/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.pace;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.camelbandwidth.client.message.MessageRules;
import io.github.camelbandwidth.client.text.Segments;
import io.github.camelbandwidth.client.time.Time;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * A rate, and how much may go at once after a rest.
 *
 * @param segmentsPerSecond 0.001 to 1,000,000, by thousandths
 * @param burst in segments, at least 1
 */
public record Rate(double segmentsPerSecond, long burst) {
    /**
     * What the longest text takes that the API accepts: 2,048 UTF-16 units that are pairs, of which a segment holds 33. No
     * other text of that length leaves more of its segments unused.
     */
    public static final int LONGEST_TEXT =
            Segments.of("\uD83D\uDE00".repeat(MessageRules.MAX_TEXT / 2)).count();

    /** In segments a second. */
    public static final double SLOWEST = 0.001;
    /** In segments a second. */
    public static final double FASTEST = 1_000_000;

    public Rate {
        if (!(segmentsPerSecond >= SLOWEST && segmentsPerSecond <= FASTEST)) {
            throw new IllegalArgumentException(
                    "must be between 0.001 and 1000000 segments a second, but is " + segmentsPerSecond);
        }
        if (burst < 1) {
            throw new IllegalArgumentException("a burst must be at least 1 segment, but is " + burst);
        }
    }

    /**
     * The burst that is taken where none is given: a second's worth, but at least {@link #LONGEST_TEXT}, also where an
     * endpoint's texts are shorter: all endpoints of an account have the same pace.
     */
    public static long defaultBurst(double segmentsPerSecond) {
        return Math.max(LONGEST_TEXT, (long) Math.ceil(segmentsPerSecond));
    }

    /** A full bucket in this JVM. */
    Bucket bucket(Time time) {
        return Bucket.builder()
                .addLimit(bandwidth())
                .withCustomTimePrecision(new Meter(time))
                .build();
    }

    /** In whole tokens, so that no rounding adds up: 0.25 a second is one in four seconds. */
    private Bandwidth bandwidth() {
        BigDecimal exact = BigDecimal.valueOf(segmentsPerSecond)
                .setScale(3, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        int decimals = Math.max(exact.scale(), 0);
        long tokens = exact.movePointRight(decimals).longValueExact();
        return Bandwidth.builder()
                .capacity(burst)
                .refillGreedy(tokens, Duration.ofSeconds((long) Math.pow(10, decimals)))
                .build();
    }

    private record Meter(Time time) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return time.nanos();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    @Override
    public String toString() {
        return BigDecimal.valueOf(segmentsPerSecond).stripTrailingZeros().toPlainString() + " segments a second, burst "
                + burst;
    }
}
