/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.testkit.HandMovedTime;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

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
        time.advance(Duration.ofMillis(4999));
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

    @Test
    void without_a_usable_token_a_fetch_that_failed_is_followed_by_another_at_once() {
        CompletableFuture<Token> first = token();
        fetches.getLast().completeExceptionally(new CredentialsException("no"));

        CompletableFuture<Token> second = token();

        assertThat(first).isCompletedExceptionally();
        assertThat(second).isNotDone();
        assertThat(fetches).hasSize(2);
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
