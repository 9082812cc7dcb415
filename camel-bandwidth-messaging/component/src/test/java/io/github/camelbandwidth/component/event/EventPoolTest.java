/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventPoolTest {
    private final DefaultCamelContext context = new DefaultCamelContext();
    private final EventPool pool = new EventPool(2);

    @BeforeEach
    void startIt() {
        context.start();
        pool.start(context, this);
    }

    @AfterEach
    void stopIt() {
        pool.stop(context);
        context.stop();
    }

    private EventPool.Place enter() {
        return pool.enter().orElseThrow();
    }

    @Test
    void there_are_as_many_places_as_were_asked_for_and_one_that_is_left_is_free() {
        EventPool.Place first = enter();
        enter();
        assertThat(pool.enter()).isEmpty();
        assertThat(pool.busy()).isEqualTo(2);

        first.leave();

        assertThat(pool.busy()).isEqualTo(1);
        assertThat(pool.enter()).isPresent();
    }

    @Test
    void a_place_that_is_left_twice_is_one_place() {
        EventPool.Place first = enter();
        enter();

        first.leave();
        first.leave();

        assertThat(pool.busy()).isEqualTo(1);
    }

    @Test
    void a_place_is_taken_until_it_is_left_also_while_nothing_runs() throws Exception {
        CountDownLatch ran = new CountDownLatch(1);
        EventPool.Place place = enter();

        place.run(ran::countDown);

        assertThat(ran.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(pool.busy()).isEqualTo(1);
    }

    @Test
    void every_place_has_a_thread_at_once_also_while_those_of_left_places_still_work() throws Exception {
        CountDownLatch atWork = new CountDownLatch(4);
        CountDownLatch mayEnd = new CountDownLatch(1);
        List<EventPool.Place> left = Stream.generate(this::enter).limit(2).toList();
        left.forEach(place -> place.run(() -> work(atWork, mayEnd)));
        left.forEach(EventPool.Place::leave);

        Stream.generate(this::enter).limit(2).forEach(place -> place.run(() -> work(atWork, mayEnd)));

        assertThat(atWork.await(20, TimeUnit.SECONDS)).isTrue();
        mayEnd.countDown();
    }

    private static void work(CountDownLatch atWork, CountDownLatch mayEnd) {
        atWork.countDown();
        try {
            mayEnd.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_stopped_pool_runs_nothing_and_a_started_one_does_again() throws Exception {
        pool.stop(context);
        EventPool.Place place = enter();
        assertThatThrownBy(() -> place.run(() -> {})).isInstanceOf(RejectedExecutionException.class);

        pool.start(context, this);
        CountDownLatch ran = new CountDownLatch(1);
        place.run(ran::countDown);

        assertThat(ran.await(20, TimeUnit.SECONDS)).isTrue();
    }
}
