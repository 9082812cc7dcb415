/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelbandwidth.simulator.oauth.TokenSettings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MediaSettingsTest {

    @Test
    void the_defaults_are_the_documented_ones() {
        assertThat(MediaSettings.defaults())
                .isEqualTo(
                        new MediaSettings(3_750_000, 1_073_741_824, Duration.ofDays(2), Duration.ofSeconds(30), null));
        assertThat(TokenSettings.defaults()).isEqualTo(new TokenSettings(Duration.ofHours(1), null, 10_000));
    }

    @Test
    void settings_out_of_range_are_refused() {
        MediaSettings media = MediaSettings.defaults();
        TokenSettings tokens = TokenSettings.defaults();
        List<Runnable> wrong = List.of(
                () -> media.withMaxFileBytes(0),
                () -> media.withMaxTotalBytes(4095),
                () -> media.withLifetime(Duration.ZERO),
                () -> media.withLifetime(Duration.ofDays(367)),
                () -> media.withUploadPause(Duration.ZERO),
                () -> tokens.withLifetime(Duration.ofMillis(999)),
                () -> tokens.withLifetime(Duration.ofMillis(1500)),
                () -> tokens.withPerMinute(0),
                () -> tokens.withMaxLive(0));
        assertThat(wrong)
                .allSatisfy(setting -> assertThatThrownBy(setting::run).isInstanceOf(IllegalArgumentException.class));
    }
}
