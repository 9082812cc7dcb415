/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.query;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a query finds and tells, and how often one may ask. Begin with {@link #defaults()}.
 *
 * @param unheardShown whether messages are found before an event about them was taken with 2xx; at the vendor they are not
 * @param qualityMetrics whether latencies are told and may be asked for; at the vendor a feature of the account
 * @param carrierName the carrier of all that was handed to one
 * @param campaignClass the class of the campaign of all that was sent, or null
 * @param campaignId the campaign of all that was sent, or null
 * @param location the location of all that was sent, or null
 * @param requests how many queries one source address may make within {@code window}, 1 or more
 * @param window by the simulator's time, more than zero
 */
public record QuerySettings(
        boolean unheardShown,
        boolean qualityMetrics,
        String carrierName,
        @Nullable String campaignClass,
        @Nullable String campaignId,
        @Nullable String location,
        int requests,
        Duration window) {

    /** Refuses values out of their range. */
    public QuerySettings {
        if (carrierName.isBlank()) {
            throw new IllegalArgumentException("The carrier's name must not be empty");
        }
        if (requests < 1) {
            throw new IllegalArgumentException("The number of queries must be 1 or more");
        }
        if (window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException("The window of the query limit must be more than zero");
        }
    }

    /** Found once heard of, with latencies, carrier {@code other}, no campaign, no location; 3,500 queries in 5 minutes. */
    public static QuerySettings defaults() {
        return new QuerySettings(false, true, "other", null, null, null, 3_500, Duration.ofMinutes(5));
    }

    /** The same with messages found from the moment they are taken, or only once an event about them was taken. */
    public QuerySettings withUnheardShown(boolean changed) {
        return new QuerySettings(
                changed, qualityMetrics, carrierName, campaignClass, campaignId, location, requests, window);
    }

    /** The same with or without latencies. */
    public QuerySettings withQualityMetrics(boolean changed) {
        return new QuerySettings(
                unheardShown, changed, carrierName, campaignClass, campaignId, location, requests, window);
    }

    /** The same with another carrier. */
    public QuerySettings withCarrierName(String changed) {
        return new QuerySettings(
                unheardShown, qualityMetrics, changed, campaignClass, campaignId, location, requests, window);
    }

    /** The same with another campaign and its class, or none. */
    public QuerySettings withCampaign(@Nullable String id, @Nullable String ofClass) {
        return new QuerySettings(unheardShown, qualityMetrics, carrierName, ofClass, id, location, requests, window);
    }

    /** The same with another location, or none. */
    public QuerySettings withLocation(@Nullable String changed) {
        return new QuerySettings(
                unheardShown, qualityMetrics, carrierName, campaignClass, campaignId, changed, requests, window);
    }

    /** The same with another limit: {@code count} queries within {@code within}. */
    public QuerySettings withLimit(int count, Duration within) {
        return new QuerySettings(
                unheardShown, qualityMetrics, carrierName, campaignClass, campaignId, location, count, within);
    }
}
