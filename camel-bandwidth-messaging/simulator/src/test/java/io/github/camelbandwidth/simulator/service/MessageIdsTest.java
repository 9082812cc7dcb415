/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class MessageIdsTest {

    @Property(tries = 200)
    void an_id_is_its_time_in_milliseconds_and_sixteen_letters_and_digits(
            @ForAll @LongRange(min = 0, max = 9_999_999_999_999L) long millis, @ForAll long seed) {
        String id = new MessageIds(new Random(seed)).next(Instant.ofEpochMilli(millis));
        assertThat(id).hasSize(29).matches("\\d{13}[a-z0-9]{16}");
        assertThat(Long.parseLong(id.substring(0, 13))).isEqualTo(millis);
    }

    @Property(tries = 5)
    void ids_of_the_same_millisecond_differ(@ForAll long seed) {
        MessageIds ids = new MessageIds(new Random(seed));
        assertThat(Stream.generate(() -> ids.next(Instant.EPOCH)).limit(1000)).doesNotHaveDuplicates();
    }
}
