/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.service;

import io.github.camelbandwidth.simulator.domain.Account;
import io.github.camelbandwidth.simulator.domain.Expiration;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.domain.Rates;
import io.github.camelbandwidth.simulator.domain.SendQueue;
import io.github.camelbandwidth.simulator.store.AccountStore;
import io.github.camelbandwidth.simulator.time.Resettable;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The queues of all accounts: lets every message go when its turn comes or its time is over. Belongs to the loop. */
final class Departures implements Resettable {
    private final AccountStore accounts;
    private final SimulatorTime time;
    private final Consumer<String> departed;
    private final Map<String, Line> lines = new HashMap<>();

    /** Departures told to {@code departed} by the message's id. */
    Departures(AccountStore accounts, SimulatorTime time, Consumer<String> departed) {
        this.accounts = accounts;
        this.time = time;
        this.departed = departed;
    }

    /** Makes room for a message, and says whether there was any. */
    boolean offer(Message message) {
        return line(message.accountId()).queue.offer(message);
    }

    /** Lets a message that was offered go when its turn comes. */
    void open(Message message) {
        Line line = line(message.accountId());
        line.queue.open(message.id());
        drain(line);
        Expiration expiration = message.draft().expiration();
        if (expiration != null && line.queue.contains(message.id())) {
            line.expirations.put(message.id(), time.at(expiration.at(), () -> expire(line, message.id())));
        }
    }

    /** Takes back an offer. */
    void cancel(Message message) {
        line(message.accountId()).queue.remove(message.id());
    }

    /** Goes by the account's rates as they are now. */
    void ratesChanged(String accountId) {
        drain(line(accountId));
    }

    @Override
    public void reset() {
        lines.clear();
    }

    private void expire(Line line, String id) {
        line.expirations.remove(id);
        if (line.queue.remove(id)) {
            departed.accept(id);
            drain(line);
        }
    }

    private void drain(Line line) {
        Instant now = time.now();
        for (Optional<String> id = line.queue.poll(now); id.isPresent(); id = line.queue.poll(now)) {
            line.expiresNoMore(id.get());
            departed.accept(id.get());
        }
        line.queue.nextTurn().ifPresentOrElse(due -> arm(line, due), line::disarm);
    }

    private void arm(Line line, Instant due) {
        if (!due.equals(line.due)) {
            line.disarm();
            line.due = due;
            line.task = time.at(due, () -> {
                line.disarm();
                drain(line);
            });
        }
    }

    private Line line(String accountId) {
        Rates rates = accounts.account(accountId).map(Account::rates).orElseGet(Rates::unlimited);
        Line line = lines.computeIfAbsent(accountId, id -> new Line(new SendQueue(rates)));
        line.queue.rates(rates);
        return line;
    }

    private static final class Line {
        private final SendQueue queue;
        private final Map<String, SimulatorTime.Task> expirations = new HashMap<>();
        private @Nullable Instant due;
        private SimulatorTime.@Nullable Task task;

        private Line(SendQueue queue) {
            this.queue = queue;
        }

        private void expiresNoMore(String id) {
            SimulatorTime.Task expiration = expirations.remove(id);
            if (expiration != null) {
                expiration.cancel();
            }
        }

        private void disarm() {
            if (task != null) {
                task.cancel();
            }
            task = null;
            due = null;
        }
    }
}
