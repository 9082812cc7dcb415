/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A list is fetched as it is read. */
class LazyListTest {
    private final Pages pages = new Pages();

    @Test
    void nothing_is_asked_for_before_it_is_read() {
        new LazyList<>(pages, 10);

        assertThat(pages.asked).isEmpty();
    }

    @Test
    void a_page_is_asked_for_once_the_one_before_has_been_read() {
        LazyList<Integer> list = new LazyList<>(pages, 10);

        list.next();
        list.next();
        assertThat(pages.asked).containsExactly("null");

        assertThat(list.next()).isEqualTo(3);
        assertThat(pages.asked).containsExactly("null", "second");
    }

    @Test
    void all_is_read_in_order_and_then_it_ends() {
        LazyList<Integer> list = new LazyList<>(pages, 10);
        List<Integer> read = new ArrayList<>();
        list.forEachRemaining(read::add);

        assertThat(read).containsExactly(1, 2, 3, 4, 5);
        assertThat(list.hasNext()).isFalse();
        assertThatThrownBy(list::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void a_limit_ends_it_without_another_request() {
        LazyList<Integer> list = new LazyList<>(pages, 2);
        list.forEachRemaining(item -> {});

        assertThat(pages.asked).containsExactly("null");
    }

    @Test
    void a_page_that_cannot_be_had_is_told_to_the_reader() {
        LazyList<Integer> list = new LazyList<>(token -> CompletableFuture.failedFuture(new IOException("reset")), 10);

        assertThatThrownBy(list::hasNext).hasRootCauseMessage("reset");
    }

    @Test
    void a_closed_list_says_so_and_not_that_it_has_ended() {
        LazyList<Integer> list = new LazyList<>(pages, 10);
        list.close();

        assertThatThrownBy(list::hasNext).hasMessageContaining("the list was closed");
        assertThat(pages.asked).isEmpty();
    }

    @Test
    void closing_ends_the_wait_of_its_reader() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CompletableFuture<Page<Integer>> never = new CompletableFuture<>();
        LazyList<Integer> list = new LazyList<>(
                token -> {
                    asked.countDown();
                    return never;
                },
                10);
        CompletableFuture<Boolean> reader = CompletableFuture.supplyAsync(list::hasNext);
        assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();

        list.close();

        assertThat(reader.handle((more, failure) -> failure).get(20, TimeUnit.SECONDS))
                .hasMessageContaining("the list was closed");
    }

    @Test
    void an_interrupted_reader_stays_interrupted() {
        LazyList<Integer> list = new LazyList<>(token -> new CompletableFuture<>(), 10);
        Thread.currentThread().interrupt();

        assertThatThrownBy(list::hasNext).hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }
}
