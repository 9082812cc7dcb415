/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.simulator.domain.Account;
import io.github.camelbandwidth.simulator.domain.Credentials;
import io.github.camelbandwidth.simulator.domain.Draft;
import io.github.camelbandwidth.simulator.domain.Fates;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.domain.StatusEvent;
import io.github.camelbandwidth.simulator.fault.FateEffect.Fails;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** All 10,000 codes, documented or not. */
class AnyErrorCodeTest {
    private static final Instant NOW = Instant.parse("2026-02-01T15:00:00Z");
    private static final Account ACCOUNT = Account.of("9900000", new Credentials("username", "password"));

    private final FaultInjector injector = new FaultInjector(SimulatorTime.handMoved(NOW));

    @Example
    void each_of_them_comes_out_by_number_once_and_as_the_end() {
        for (int code = 0; code <= 9999; code++) {
            assertEnds(String.format("+1555555%04d", code), code);
        }
    }

    @Property
    void each_of_them_comes_out_by_rule_whatever_the_number_says(
            @ForAll @IntRange(max = 9999) int code, @ForAll @IntRange(max = 9999) int other) {
        injector.book().put(Faults.none().and(FaultMatch.any(), new Fails(code)));
        assertEnds(String.format("+1555555%04d", other), code);
    }

    private void assertEnds(String number, int code) {
        Fates fates = Fates.firstOf(List.of(injector.fates(), Fates.byNumber()));
        Draft draft =
                new Draft(ACCOUNT.id(), "app", "+19195550100", List.of(number), "Hello", List.of(), null, null, null);
        Message message = Message.queued("id", NOW, draft, ACCOUNT);
        List<StatusEvent> events = new ArrayList<>();
        while (!message.hasEnded()) {
            var advance = message.advance(NOW, fates);
            message = advance.message();
            events.addAll(advance.events());
        }
        assertThat(events).extracting(StatusEvent::errorCode).containsExactly(code);
    }
}
