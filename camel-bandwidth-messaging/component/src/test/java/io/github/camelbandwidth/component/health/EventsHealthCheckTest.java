/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.component.ledger.Ledger;
import io.github.camelbandwidth.component.ledger.MemoryLedger;
import io.github.camelbandwidth.component.observe.Observations;
import io.github.camelbandwidth.component.observe.Receiver;
import io.github.camelbandwidth.testkit.HandMovedTime;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.health.HealthCheck.State;
import org.junit.jupiter.api.Test;

/** What a consumer whose places are taken, or that nobody serves, says of itself. */
class EventsHealthCheckTest {
    private static final Duration NEARLY = EventsHealthCheck.STUCK.minusSeconds(1);

    private final HandMovedTime time = new HandMovedTime();
    private final Places places = new Places();
    private final EventsHealthCheck check = new EventsHealthCheck(places, new Observations(time), time);

    private static final class Places implements Receiver {
        private final Ledger ledger = new MemoryLedger(1);
        private int busy;
        private long left;
        private boolean ledgerAway;
        private boolean served = true;

        @Override
        public String path() {
            return "/events";
        }

        @Override
        public int busy() {
            return busy;
        }

        @Override
        public int places() {
            return 2;
        }

        @Override
        public long left() {
            return left;
        }

        @Override
        public boolean isLedgerAway() {
            return ledgerAway;
        }

        @Override
        public boolean isServed() {
            return served;
        }

        @Override
        public Ledger ledger() {
            return ledger;
        }
    }

    private State state() {
        return check.call(Map.of()).getState();
    }

    private Optional<String> message() {
        return check.call(Map.of()).getMessage();
    }

    @Test
    void of_a_ledger_that_could_not_tell_there_is_a_message_until_it_can() {
        places.ledgerAway = true;
        assertThat(state()).isEqualTo(State.UP);
        assertThat(message()).hasValueSatisfying(text -> assertThat(text).contains("ledger's database"));

        places.ledgerAway = false;
        assertThat(state()).isEqualTo(State.UP);
        assertThat(message()).isEmpty();
    }

    @Test
    void all_places_taken_for_five_minutes_is_down_until_one_is_free() {
        places.busy = 2;
        assertThat(state()).isEqualTo(State.UP);
        time.advance(NEARLY);
        assertThat(state()).isEqualTo(State.UP);
        time.advance(Duration.ofSeconds(1));
        assertThat(state()).isEqualTo(State.DOWN);

        places.busy = 1;
        places.left = 1;

        assertThat(state()).isEqualTo(State.UP);
    }

    @Test
    void a_place_that_is_left_and_taken_again_between_two_questions_counts_as_free() {
        places.busy = 2;
        assertThat(state()).isEqualTo(State.UP);
        time.advance(NEARLY);
        places.left = 1;
        assertThat(state()).isEqualTo(State.UP);

        time.advance(NEARLY);

        assertThat(state()).isEqualTo(State.UP);
    }

    @Test
    void one_place_that_is_taken_for_hours_is_up() {
        places.busy = 1;
        assertThat(state()).isEqualTo(State.UP);

        time.advance(Duration.ofHours(2));

        assertThat(state()).isEqualTo(State.UP);
    }

    @Test
    void a_webhook_that_the_server_does_not_serve_is_down() {
        places.served = false;

        assertThat(state()).isEqualTo(State.DOWN);
        assertThat(check.call(Map.of()).getMessage().orElse(""))
                .contains("/events")
                .contains("start it again");
    }
}
