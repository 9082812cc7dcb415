/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.testkit.HandMovedTime;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenKeeperTest {
    private final HandMovedTime time = new HandMovedTime();
    private final TokenKeeper keeper = new TokenKeeper(time);
    private final Deque<CompletableFuture<Token>> fetches = new ArrayDeque<>();

    private CompletableFuture<Token> token() {
        return keeper.token(() -> {
            fetches.add(new CompletableFuture<>());
            return fetches.getLast();
        });
    }

    private Token give(String value) {
        Token token = new Token(
                value, time.now().plus(Duration.ofMinutes(58)), time.now().plus(Duration.ofMinutes(59)));
        fetches.getLast().complete(token);
        return token;
    }

    @Test
    void who_comes_while_a_fetch_is_under_way_waits_for_the_same_one() {
        CompletableFuture<Token> first = token();
        CompletableFuture<Token> second = token();

        Token token = give("t1");

        assertThat(fetches).hasSize(1);
        assertThat(first).isCompletedWithValue(token);
        assertThat(second).isCompletedWithValue(token);
    }

    @Test
    void a_renewal_that_failed_is_tried_again_after_a_pause() {
        CompletableFuture<Token> first = token();
        give("t1");
        time.advance(Duration.ofMinutes(58));
        CompletableFuture<Token> second = token();
        fetches.getLast().completeExceptionally(new CredentialsException("no"));
        time.advance(Duration.ofMillis(1999));
        CompletableFuture<Token> third = token();
        assertThat(fetches).hasSize(2);

        time.advance(Duration.ofMillis(1));
        CompletableFuture<Token> fourth = token();

        assertThat(fetches).hasSize(3);
        assertThat(first.join())
                .isEqualTo(second.join())
                .isEqualTo(third.join())
                .isEqualTo(fourth.join());
    }

    private void fail(Throwable failure) {
        fetches.getLast().completeExceptionally(failure);
    }

    @Test
    void without_a_token_a_failure_is_told_to_all_who_come_in_the_pause_after_it() {
        CompletableFuture<Token> first = token();
        CredentialsException refused = new CredentialsException("no");
        fail(new CompletionException(refused));
        time.advance(Duration.ofMillis(1999));

        CompletableFuture<Token> second = token();

        assertThat(first).isCompletedExceptionally();
        assertThat(second.handle((none, failure) -> failure)).isCompletedWithValue(refused);
        assertThat(fetches).hasSize(1);
    }

    @Test
    void after_the_pause_one_asks_again_and_all_others_wait_for_that() {
        CompletableFuture<Token> first = token();
        fail(new CredentialsException("no"));
        time.advance(Duration.ofSeconds(2));

        CompletableFuture<Token> second = token();
        CompletableFuture<Token> third = token();
        Token token = give("t1");

        assertThat(first).isCompletedExceptionally();
        assertThat(second).isCompletedWithValue(token);
        assertThat(third).isCompletedWithValue(token);
        assertThat(fetches).hasSize(2);
    }

    @Test
    void a_token_that_was_refused_is_followed_by_pauses_too() {
        CompletableFuture<Token> first = token();
        keeper.discard(give("t1"));
        CompletableFuture<Token> second = token();
        fail(new CredentialsException("no"));

        CompletableFuture<Token> third = token();

        assertThat(first).isCompleted();
        assertThat(second).isCompletedExceptionally();
        assertThat(third).isCompletedExceptionally();
        assertThat(fetches).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 2", "2, 0, 4", "4, 0, 16", "5, 0, 32", "1000, 0, 32", "1, 90, 90", "5, 3, 32", "1, 86400, 300"})
    void a_pause_grows_or_is_what_the_endpoint_asks_for_within_bounds(int failures, long asked, long seconds) {
        CredentialsException refused = new CredentialsException("no", Duration.ofSeconds(asked));

        TokenPause pause = TokenPause.after(failures, refused, time.now());

        assertThat(pause.end()).isEqualTo(time.now().plusSeconds(seconds));
    }

    @Test
    void pauses_grow_from_failure_to_failure_and_begin_anew_after_a_token() {
        assertThat(token()).isNotDone();
        fail(new CredentialsException("no"));
        time.advance(Duration.ofSeconds(2));
        assertThat(token()).isNotDone();
        fail(new CredentialsException("no"));
        time.advance(Duration.ofSeconds(2));
        assertThat(token()).isCompletedExceptionally();
        time.advance(Duration.ofSeconds(2));
        assertThat(token()).isNotDone();
        keeper.discard(give("t1"));
        assertThat(token()).isNotDone();
        fail(new CredentialsException("no"));
        time.advance(Duration.ofSeconds(2));

        assertThat(token()).isNotDone();
    }

    @Test
    void a_token_that_was_replaced_meanwhile_cannot_take_the_new_one_with_it() {
        CompletableFuture<Token> unused = token();
        Token old = give("t1");
        keeper.discard(old);
        CompletableFuture<Token> next = token();
        Token renewed = give("t2");

        keeper.discard(old);

        assertThat(token()).isCompletedWithValue(renewed);
        assertThat(next).isCompletedWithValue(renewed);
        assertThat(unused).isCompletedWithValue(old);
    }

    @Test
    void to_string_shows_no_token() {
        assertThat(new Token("planted", time.now(), time.now())).hasToString("Token[until 2026-02-01T15:00:00Z]");
    }
}
