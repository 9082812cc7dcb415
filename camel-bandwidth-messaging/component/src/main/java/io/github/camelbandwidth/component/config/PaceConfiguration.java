/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.config;

import io.github.bucket4j.Bucket;
import io.github.camelbandwidth.component.pace.NumberBuckets;
import io.github.camelbandwidth.component.pace.PaceSettings;
import io.github.camelbandwidth.component.pace.Rate;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/** How fast messages leave. It holds for the account: endpoints that send for the same one share it. */
@UriParams
public class PaceConfiguration implements Cloneable {

    @UriParam(label = "producer")
    @Metadata(
            description =
                    "How many segments of the account leave in a second, from 0.001; messages beyond that wait in a"
                            + " line. If not set they do not wait. One figure for all endpoints of an account.")
    private @Nullable Double segmentsPerSecond;

    @UriParam(label = "producer")
    @Metadata(
            description =
                    "How many segments of the account may leave at once after a rest; no fewer than the longest text"
                            + " takes, which is 32. If not set, a second's worth and at least those 32.")
    private @Nullable Integer burst;

    @UriParam(label = "producer")
    @Metadata(
            description =
                    "How many segments leave in a second from each sender number, short code or sender id. A number"
                            + " that has to wait holds up no other.")
    private @Nullable Double numberSegmentsPerSecond;

    @UriParam(label = "producer")
    @Metadata(
            description =
                    "How many segments may leave at once from a number after a rest; as burst, which is that of the"
                            + " account.")
    private @Nullable Integer numberBurst;

    @UriParam(label = "producer", defaultValue = "1000")
    @Metadata(
            description = "How many messages of the account may wait for their turn. One more fails at once with"
                    + " MessageNotSentException.")
    private int paceLine = 1_000;

    @UriParam(label = "producer,advanced")
    @Metadata(
            description =
                    "A bucket of Bucket4j, instead of segmentsPerSecond and burst, that is best somewhere else: in"
                            + " PostgreSQL, Redis, Hazelcast or Infinispan, so that a cluster shares one rate. Its tokens are"
                            + " segments.")
    private @Nullable Bucket accountBucket;

    @UriParam(label = "producer,advanced")
    @Metadata(description = "Gives the bucket of a sender number, instead of numberSegmentsPerSecond and numberBurst.")
    private @Nullable NumberBuckets numberBuckets;

    public @Nullable Double getSegmentsPerSecond() {
        return segmentsPerSecond;
    }

    public void setSegmentsPerSecond(@Nullable Double segmentsPerSecond) {
        this.segmentsPerSecond = segmentsPerSecond;
    }

    public @Nullable Integer getBurst() {
        return burst;
    }

    public void setBurst(@Nullable Integer burst) {
        this.burst = burst;
    }

    public @Nullable Double getNumberSegmentsPerSecond() {
        return numberSegmentsPerSecond;
    }

    public void setNumberSegmentsPerSecond(@Nullable Double numberSegmentsPerSecond) {
        this.numberSegmentsPerSecond = numberSegmentsPerSecond;
    }

    public @Nullable Integer getNumberBurst() {
        return numberBurst;
    }

    public void setNumberBurst(@Nullable Integer numberBurst) {
        this.numberBurst = numberBurst;
    }

    public int getPaceLine() {
        return paceLine;
    }

    public void setPaceLine(int paceLine) {
        this.paceLine = paceLine;
    }

    public @Nullable Bucket getAccountBucket() {
        return accountBucket;
    }

    public void setAccountBucket(@Nullable Bucket accountBucket) {
        this.accountBucket = accountBucket;
    }

    public @Nullable NumberBuckets getNumberBuckets() {
        return numberBuckets;
    }

    public void setNumberBuckets(@Nullable NumberBuckets numberBuckets) {
        this.numberBuckets = numberBuckets;
    }

    /**
     * What these options say, told at start-up where they cannot be meant.
     *
     * @param longestText how many segments the longest text takes that this endpoint sends
     * @throws IllegalArgumentException naming the option and what would be right
     */
    public PaceSettings settings(int longestText) {
        OptionChecks.positive("paceLine", paceLine);
        oneOf("segmentsPerSecond", segmentsPerSecond, "accountBucket", accountBucket);
        oneOf("numberSegmentsPerSecond", numberSegmentsPerSecond, "numberBuckets", numberBuckets);
        return new PaceSettings(
                rate("segmentsPerSecond", segmentsPerSecond, "burst", burst, longestText),
                accountBucket,
                rate("numberSegmentsPerSecond", numberSegmentsPerSecond, "numberBurst", numberBurst, longestText),
                numberBuckets,
                paceLine);
    }

    private static void oneOf(String option, @Nullable Object value, String other, @Nullable Object otherValue) {
        OptionChecks.require(
                value == null || otherValue == null,
                option + " and " + other + " are both set: the bucket has its rate with it, so leave one of them out");
    }

    private static @Nullable Rate rate(
            String option,
            @Nullable Double segmentsPerSecond,
            String burstOption,
            @Nullable Integer burst,
            int longest) {
        OptionChecks.require(
                burst == null || segmentsPerSecond != null, burstOption + " is set, so " + option + " must be set too");
        if (segmentsPerSecond == null) {
            return null;
        }
        OptionChecks.require(
                segmentsPerSecond >= Rate.SLOWEST && segmentsPerSecond <= Rate.FASTEST,
                option + " must be between 0.001 and 1000000, but is " + segmentsPerSecond);
        OptionChecks.require(
                burst == null || burst >= longest,
                burstOption + " must be at least " + longest + ", or the longest text, of " + longest
                        + " segments, would be more than may leave at once; but it is " + burst);
        return new Rate(segmentsPerSecond, burst == null ? Rate.defaultBurst(segmentsPerSecond) : burst);
    }

    /** An independent copy, so that an endpoint's settings never change the component's. */
    public PaceConfiguration copy() {
        try {
            return (PaceConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }
}
