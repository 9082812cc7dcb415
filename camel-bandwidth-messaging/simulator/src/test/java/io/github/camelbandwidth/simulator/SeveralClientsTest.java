/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.simulator.domain.Account;
import io.github.camelbandwidth.simulator.domain.Application;
import io.github.camelbandwidth.simulator.domain.Credentials;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.domain.Rates;
import io.github.camelbandwidth.simulator.kit.ApiClient;
import io.github.camelbandwidth.simulator.kit.Golden;
import io.github.camelbandwidth.simulator.kit.Receiver;
import io.github.camelbandwidth.simulator.kit.Witness;
import io.github.camelbandwidth.simulator.time.HandMovedTime;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class SeveralClientsTest {
    private static final Instant START = Instant.parse("2026-02-01T15:00:00Z");
    private static final Set<String> FINAL = Set.of("message-delivered", "message-failed");
    private static final Rates NARROW = new Rates(30, 15, 1);
    private static final List<String> ACCOUNTS = List.of("9900001", "9900002", "9900003");

    @Provide
    Arbitrary<List<List<Operation>>> clients() {
        Arbitrary<String> numbers = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 9999).map("+1919555%04d"::formatted),
                Arbitraries.integers().between(0, 9999).map("+1555555%04d"::formatted));
        Arbitrary<Operation> sends = Combinators.combine(
                        Arbitraries.of(ACCOUNTS),
                        Arbitraries.of("+19195550100", "+19195550101", "24273"),
                        Arbitraries.frequencyOf(
                                Tuple.of(3, numbers.set().ofSize(1)),
                                Tuple.of(1, numbers.set().ofMinSize(2).ofMaxSize(4))),
                        Arbitraries.of(1, 100, 400, 1600),
                        Arbitraries.of(true, false),
                        Arbitraries.of(0, 0, 0, 5, 40))
                .as(Send::new);
        Arbitrary<Operation> waits = Arbitraries.integers().between(0, 20).map(Wait::new);
        return Arbitraries.frequencyOf(Tuple.of(4, sends), Tuple.of(1, waits))
                .list()
                .ofMinSize(1)
                .ofMaxSize(25)
                .list()
                .ofSize(3);
    }

    @Property(tries = 25)
    void whatever_several_clients_do_at_once_no_rule_of_a_messages_life_is_broken(
            @ForAll("clients") List<List<Operation>> clients) {
        HandMovedTime time = SimulatorTime.handMoved(START);
        Witness witness = new Witness(account -> account.equals(ACCOUNTS.get(0)) ? NARROW : Rates.unlimited());
        List<Receiver> receivers = new ArrayList<>();
        try (Simulator simulator = Simulator.start(SimulatorSettings.defaults().withPort(0), time, witness)) {
            for (String account : ACCOUNTS) {
                receivers.add(Receiver.answering(200));
                open(simulator, account, receivers.get(receivers.size() - 1));
            }
            int accepted = clients.parallelStream()
                    .mapToInt(operations -> run(operations, new ApiClient(simulator), time))
                    .sum();
            time.advance(Duration.ofHours(2));
            assertThat(simulator.messages()).hasSize(accepted).allMatch(Message::hasEnded);
            assertThat(witness.complaints()).isEmpty();
            for (int i = 0; i < ACCOUNTS.size(); i++) {
                assertEnds(simulator, ACCOUNTS.get(i), receivers.get(i));
            }
        } finally {
            receivers.forEach(Receiver::close);
        }
    }

    private static void open(Simulator simulator, String account, Receiver receiver) {
        simulator.put(Account.of(account, new Credentials("user" + account, "password"))
                .withReceipts(!account.equals(ACCOUNTS.get(2)))
                .withRates(account.equals(ACCOUNTS.get(0)) ? NARROW : Rates.unlimited()));
        simulator.put(Application.of("application-" + account, account).withCallbackUrl(receiver.url()));
    }

    private static int run(List<Operation> operations, ApiClient client, HandMovedTime time) {
        int accepted = 0;
        for (Operation operation : operations) {
            if (operation instanceof Send send) {
                accepted += send.run(client, time) ? 1 : 0;
            } else if (operation instanceof Wait wait) {
                wait.run(time);
            }
        }
        return accepted;
    }

    // Exactly one end for each recipient where the vendor can know of it, at most one where it cannot.
    private static void assertEnds(Simulator simulator, String account, Receiver receiver) {
        List<String> known = simulator.messages().stream()
                .filter(message -> message.accountId().equals(account))
                .flatMap(message -> message.recipients().stream()
                        .filter(recipient -> message.receipted() || recipient.errorCode() == null)
                        .map(recipient -> message.id() + recipient.number()))
                .toList();
        List<String> told = receiver.all().stream()
                .map(received -> Golden.tree(received.body()).path(0))
                .filter(event -> FINAL.contains(event.path("type").asText()))
                .map(SeveralClientsTest::messageAndRecipient)
                .toList();
        assertThat(told).containsExactlyInAnyOrderElementsOf(known);
    }

    private static String messageAndRecipient(JsonNode event) {
        return event.path("message").path("id").asText() + event.path("to").asText();
    }

    sealed interface Operation {}

    record Wait(int seconds) implements Operation {
        void run(HandMovedTime time) {
            synchronized (time) {
                time.advance(Duration.ofSeconds(seconds));
            }
        }
    }

    record Send(String account, String from, Set<String> to, int length, boolean high, int expiresAfter)
            implements Operation {

        boolean run(ApiClient client, HandMovedTime time) {
            HttpResponse<String> response = client.exchange(client.anonymous("/users/" + account + "/messages")
                    .header("Authorization", ApiClient.basic("user" + account, "password"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body(time.now()))));
            boolean late = response.statusCode() == 400 && response.body().contains("in the future");
            assertThat(late || response.statusCode() == 202 || response.statusCode() == 429)
                    .isTrue();
            return response.statusCode() == 202;
        }

        private String body(Instant now) {
            String expiration = expiresAfter == 0 ? "" : ",\"expiration\":\"" + now.plusSeconds(expiresAfter) + "\"";
            return "{\"applicationId\":\"application-" + account + "\",\"from\":\"" + from + "\",\"to\":[\""
                    + String.join("\",\"", to) + "\"],\"text\":\"" + "x".repeat(length) + "\",\"priority\":\""
                    + (high ? "high" : "default") + "\"" + expiration + "}";
        }
    }
}
