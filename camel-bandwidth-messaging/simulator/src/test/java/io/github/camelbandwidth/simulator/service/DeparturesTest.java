/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.simulator.domain.Account;
import io.github.camelbandwidth.simulator.domain.Credentials;
import io.github.camelbandwidth.simulator.domain.Draft;
import io.github.camelbandwidth.simulator.domain.Expiration;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.domain.Rates;
import io.github.camelbandwidth.simulator.store.AccountStore;
import io.github.camelbandwidth.simulator.time.Loop;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeparturesTest {
    private static final Instant NOW = Instant.parse("2026-02-01T15:00:00Z");
    private static final Account ACCOUNT =
            Account.of("9900000", new Credentials("user", "pass")).withRates(new Rates(60, null, 15));

    private final AccountStore accounts = new AccountStore();
    private final Expecting time = new Expecting();
    private final List<String> departed = new ArrayList<>();
    private final Departures departures = new Departures(accounts, time, departed::add);

    @Test
    void a_message_that_has_departed_leaves_no_deadline_behind() {
        accounts.put(ACCOUNT);
        IntStream.range(0, 10).mapToObj(DeparturesTest::message).forEach(message -> {
            assertThat(departures.offer(message)).isTrue();
            departures.open(message);
        });
        assertThat(departed).containsExactly("0");
        assertThat(time.expected).hasSize(10);
        accounts.put(ACCOUNT.withRates(Rates.unlimited()));
        departures.ratesChanged(ACCOUNT.id());
        assertThat(departed).hasSize(10);
        assertThat(time.expected).isEmpty();
    }

    private static Message message(int id) {
        Expiration tomorrow = new Expiration("tomorrow", NOW.plusSeconds(86_400));
        Draft draft = new Draft(
                ACCOUNT.id(),
                "application",
                "+19195550110",
                List.of("+19195550142"),
                "text",
                List.of(),
                null,
                null,
                tomorrow);
        return Message.queued(String.valueOf(id), NOW, draft, ACCOUNT);
    }

    /** A time that stands still and knows what is still expected of it. */
    private static final class Expecting implements SimulatorTime {
        private final List<Runnable> expected = new ArrayList<>();

        @Override
        public Instant now() {
            return NOW;
        }

        @Override
        public Task at(Instant due, Runnable action) {
            expected.add(action);
            return () -> expected.remove(action);
        }

        @Override
        public void start(Loop loop) {}

        @Override
        public void stop() {}

        @Override
        public void reset() {}
    }
}
