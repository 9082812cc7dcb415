/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelbandwidth.simulator.domain.Expectation;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.domain.MessageMatch;
import io.github.camelbandwidth.simulator.store.MessageStore;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MessageWatchTest {
    private static final Expectation ANYTHING = Expectation.of(MessageMatch.any());

    private final MessageWatch watch = new MessageWatch(new MessageStore(1, 1_000));

    @Test
    void only_so_many_may_wait_at_once() {
        IntStream.range(0, MessageWatch.MAX_WAITING)
                .forEach(i -> assertThat(watch.await(ANYTHING)).isNotDone());
        assertThatThrownBy(() -> watch.await(ANYTHING))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("256 wait already; no more can");
    }

    @Test
    void who_has_gone_away_makes_room() {
        CompletableFuture<List<Message>> gone = watch.await(ANYTHING);
        assertThat(watch.count()).isEqualTo(1);
        gone.cancel(false);
        assertThat(watch.count()).isZero();
    }

    @Test
    void who_waits_when_it_stops_and_who_comes_later_is_told() {
        CompletableFuture<List<Message>> before = watch.await(ANYTHING);
        watch.stop();
        assertThat(before).isCompletedExceptionally();
        assertThat(watch.await(ANYTHING)).isCompletedExceptionally();
    }
}
