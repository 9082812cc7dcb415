/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list is fetched whole, or as far as it is wanted. */
class WholeListTest {
    private final Pages pages = new Pages();

    private static <T> Listing<T> list(PageSource<T> source, long limit) {
        return WholeList.of(source, limit, Runnable::run).join();
    }

    @Test
    void all_pages_are_fetched_one_after_the_other() {
        assertThat(list(pages, Long.MAX_VALUE)).isEqualTo(new Listing<>(List.of(1, 2, 3, 4, 5), 5));
        assertThat(pages.asked).containsExactly("null", "second", "third");
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 1, 1", "2, 2, 1", "3, 3, 2", "4, 4, 2", "5, 5, 3", "6, 5, 3"})
    void no_more_is_fetched_than_is_wanted(long limit, int items, int requests) {
        assertThat(list(pages, limit).items()).isEqualTo(List.of(1, 2, 3, 4, 5).subList(0, items));
        assertThat(pages.asked).hasSize(requests);
    }

    @Test
    void an_empty_page_is_not_the_end_if_there_is_another() {
        PageSource<Integer> source = token -> CompletableFuture.completedFuture(
                token == null ? new Page<>(List.of(), "next", 1) : new Page<>(List.of(1), null, 1));

        assertThat(list(source, 10).items()).containsExactly(1);
    }

    @Test
    void half_a_list_is_none() {
        PageSource<Integer> source = token -> token == null
                ? CompletableFuture.completedFuture(Pages.page(null))
                : CompletableFuture.failedFuture(new IOException("reset"));

        assertThatThrownBy(() -> list(source, 10)).rootCause().hasMessage("reset");
    }

    @Test
    void a_list_that_goes_in_circles_fails() {
        PageSource<Integer> source = token -> CompletableFuture.completedFuture(new Page<>(List.of(1), "again", 5));

        assertThatThrownBy(() -> list(source, 10)).hasMessageContaining("gave a page twice");
    }

    @Test
    void a_long_list_of_pages_that_come_at_once_fits_on_the_stack() {
        PageSource<Integer> source = token -> {
            int number = token == null ? 0 : Integer.parseInt(token);
            return CompletableFuture.completedFuture(
                    new Page<>(List.of(number), number == 999 ? null : String.valueOf(number + 1), null));
        };

        assertThat(list(source, Long.MAX_VALUE).items()).hasSize(1000);
    }
}
