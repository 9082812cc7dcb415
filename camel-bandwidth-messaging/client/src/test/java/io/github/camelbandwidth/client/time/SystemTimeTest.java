/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SystemTimeTest {
    private final SystemTime time = new SystemTime();

    @AfterEach
    void closeTheTime() {
        time.close();
    }

    @Test
    void a_timer_fires() throws InterruptedException {
        CountDownLatch fired = new CountDownLatch(1);

        time.after(Duration.ZERO, fired::countDown);

        assertThat(fired.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_timer_waits() {
        time.after(Duration.ofDays(1), () -> {});

        assertThat(time.pending()).isOne();
    }

    @Test
    void a_cancelled_timer_does_not_stay() {
        time.after(Duration.ofDays(1), () -> {}).cancel();

        assertThat(time.pending()).isZero();
    }

    @Test
    void closing_drops_the_timers_that_have_not_fired() {
        time.after(Duration.ofDays(1), () -> {});

        time.close();

        assertThat(time.pending()).isZero();
    }
}
