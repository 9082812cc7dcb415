/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class MediaNamesTest {
    private final MediaNames names = new MediaNames();

    @Test
    void the_name_not_used_for_longest_goes_when_there_are_too_many() {
        names.add(address(0));
        names.add(address(1));
        names.add(address(0));
        for (int number = 2; number <= MediaNames.MOST; number++) {
            names.add(address(number));
        }
        assertThat(names.latest()).hasSize(MediaNames.MOST).contains(address(0)).doesNotContain(address(1));
    }

    @Test
    void a_reset_forgets_them() {
        names.add(address(0));
        names.reset();
        assertThat(names.latest()).isEmpty();
    }

    private static MediaAddress address(int number) {
        return new MediaAddress(URI.create("http://host" + number + "/api/v2"));
    }
}
