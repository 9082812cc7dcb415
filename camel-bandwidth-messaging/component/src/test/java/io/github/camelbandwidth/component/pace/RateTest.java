/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.Bucket;
import io.github.camelbandwidth.client.message.MessageRules;
import io.github.camelbandwidth.client.text.Segments;
import io.github.camelbandwidth.testkit.HandMovedTime;
import java.time.Duration;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rates and bursts, and how long a text can be. */
class RateTest {
    private final HandMovedTime time = new HandMovedTime();

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "\u20ac", "\u00e9", "\u4f60", "\uD83D\uDE00")
                .list()
                .ofMaxSize(MessageRules.MAX_TEXT)
                .map(characters -> String.join("", characters))
                .filter(text -> text.length() <= MessageRules.MAX_TEXT);
    }

    @Property(tries = 200)
    void no_text_has_more_segments_than_the_longest(@ForAll("texts") String text) {
        assertThat(Segments.of(text).count()).isLessThanOrEqualTo(Rate.LONGEST_TEXT);
    }

    @Test
    void the_longest_text_has_thirty_two_segments() {
        assertThat(Rate.LONGEST_TEXT).isEqualTo(32);
    }

    @ParameterizedTest
    @CsvSource({"5, 1000, 5000", "0.25, 1000, 250", "0.333, 1000, 333", "1000000, 1, 1000000", "16.667, 1000, 16667"})
    void a_bucket_gives_what_the_rate_says(double rate, long seconds, long segments) {
        Bucket bucket = new Rate(rate, 10_000_000).bucket(time);
        bucket.consumeIgnoringRateLimits(10_000_000);

        time.advance(Duration.ofSeconds(seconds));

        assertThat(bucket.getAvailableTokens()).isEqualTo(segments);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 0.0009, 1_000_001, Double.NaN, Double.POSITIVE_INFINITY})
    void other_rates_are_refused(double rate) {
        assertThatThrownBy(() -> new Rate(rate, 32)).hasMessageContaining("between 0.001 and 1000000");
    }

    @ParameterizedTest
    @CsvSource({"5, 32", "0.1, 32", "100, 100", "33.5, 34"})
    void without_a_burst_it_is_a_seconds_worth_and_at_least_the_longest_text(double rate, long burst) {
        assertThat(Rate.defaultBurst(rate)).isEqualTo(burst);
    }

    @Test
    void buckets_of_numbers_that_rest_are_forgotten() {
        LocalBuckets buckets = new LocalBuckets(new Rate(1, 32), time);
        IntStream.range(0, 1_000).forEach(i -> buckets.of("number " + i).tryConsume(i == 7 ? 32 : 1));
        time.advance(Duration.ofSeconds(10));

        buckets.of("one more");

        assertThat(buckets.size()).isEqualTo(2);
        assertThat(buckets.of("number 7").getAvailableTokens()).isEqualTo(10);
    }
}
