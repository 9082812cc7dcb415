/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.fault;

import static io.github.camelbandwidth.simulator.kit.ApiClient.textTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorListener;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.domain.Status;
import io.github.camelbandwidth.simulator.fault.FateEffect.Fails;
import io.github.camelbandwidth.simulator.kit.ApiClient;
import io.github.camelbandwidth.simulator.kit.Golden;
import io.github.camelbandwidth.simulator.kit.Receiver;
import io.github.camelbandwidth.simulator.time.HandMovedTime;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The codes of the vendor's documentation, each by its number and by a rule, and all the others. */
@Execution(ExecutionMode.SAME_THREAD)
class EveryErrorCodeTest {
    private static final String GOLDEN_ID = "1770000000000abcdefghijklmnop";
    private static final String GOLDEN_TIME = "2026-02-01T15:00:02.160744Z";

    private static final HandMovedTime TIME = SimulatorTime.handMoved(Instant.parse("2026-02-01T15:00:00Z"));
    private static final List<Status> LIFE = new CopyOnWriteArrayList<>();

    private static Receiver receiver;
    private static Simulator simulator;

    @BeforeAll
    static void start() {
        receiver = Receiver.taking();
        SimulatorListener listener = new SimulatorListener() {
            @Override
            public void moved(Message message) {
                LIFE.add(message.recipients().get(0).status());
            }
        };
        simulator = Simulator.start(
                SimulatorSettings.defaults().withPort(0).withCallbackUrl(receiver.url()), TIME, listener);
    }

    @AfterAll
    static void stop() {
        simulator.close();
        receiver.close();
    }

    @BeforeEach
    void forget() {
        simulator.faults(Faults.none());
        LIFE.clear();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/error-codes.csv")
    void every_documented_code_comes_out_by_number(String code, String name, String by) throws Exception {
        assertFails("+1555555" + code, code, name, by);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/error-codes.csv")
    void every_documented_code_comes_out_by_rule(String code, String name, String by) throws Exception {
        simulator.faults(Faults.none().and(FaultMatch.any().to("+19195550142"), new Fails(Integer.parseInt(code))));
        assertFails("+19195550142", code, name, by);
    }

    @Test
    void a_rule_comes_before_the_number() throws Exception {
        simulator.faults(Faults.none().and(FaultMatch.any(), new Fails(4770)));
        assertFails("+15555554432", "4770", "destination-spam-detected", "carrier");
    }

    @Test
    void any_other_four_digits_come_out_too_by_number_and_by_rule() {
        simulator.callbackUrl(null);
        for (int code = 0; code <= 9999; code += 101) {
            Fails fails = new Fails((code * 7 + 1) % 10_000);
            simulator.faults(Faults.none().and(FaultMatch.any().to("+19195550142"), fails));
            new ApiClient(simulator).send(textTo(String.format("+1555555%04d", code)));
            new ApiClient(simulator).send(textTo("+19195550142"));
            TIME.advance(Duration.ZERO);
            assertThat(lastTwoCodes()).containsExactly(code, fails.code());
        }
        simulator.callbackUrl(receiver.url());
    }

    private static void assertFails(String number, String code, String name, String by) throws Exception {
        new ApiClient(simulator).send(textTo(number).replace("{", "{\"tag\":\"order 4711\","));
        TIME.advance(Duration.ZERO);
        Message message = last(simulator.messages());
        assertThat(receiver.take().body())
                .isEqualTo(Golden.oneLine("events/message-failed.json")
                        .replace(GOLDEN_ID, message.id())
                        .replace(GOLDEN_TIME, "2026-02-01T15:00:00.000000Z")
                        .replace("\"errorCode\":4432", "\"errorCode\":" + Integer.valueOf(code))
                        .replace("+15555554432", number)
                        .replace("rejected-forbidden-country", name));
        assertThat(LIFE).containsExactlyElementsOf(life(by));
    }

    private static List<Status> life(String by) {
        return by.equals("carrier")
                ? List.of(Status.SENDING, Status.SENT, Status.FAILED)
                : List.of(Status.SENDING, Status.FAILED);
    }

    private static List<Integer> lastTwoCodes() {
        List<Message> all = simulator.messages();
        return all.subList(all.size() - 2, all.size()).stream()
                .map(message -> message.recipients().get(0).errorCode())
                .toList();
    }

    private static Message last(List<Message> messages) {
        return messages.get(messages.size() - 1);
    }
}
