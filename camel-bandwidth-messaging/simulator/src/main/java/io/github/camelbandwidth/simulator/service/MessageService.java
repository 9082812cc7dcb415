/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.service;

import io.github.camelbandwidth.simulator.domain.Account;
import io.github.camelbandwidth.simulator.domain.Advance;
import io.github.camelbandwidth.simulator.domain.Draft;
import io.github.camelbandwidth.simulator.domain.Event;
import io.github.camelbandwidth.simulator.domain.Fates;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.service.Acceptance.QueueFull;
import io.github.camelbandwidth.simulator.service.Acceptance.SimulatorFull;
import io.github.camelbandwidth.simulator.service.Acceptance.Taken;
import io.github.camelbandwidth.simulator.store.AccountStore;
import io.github.camelbandwidth.simulator.store.MessageStore;
import io.github.camelbandwidth.simulator.time.Activity;
import io.github.camelbandwidth.simulator.time.Resettable;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes messages and moves each of them, step by step, to its end. Belongs to the loop. */
public final class MessageService implements Resettable {
    private static final Logger LOG = LoggerFactory.getLogger(MessageService.class);

    private final MessageStore store;
    private final MessageIds ids;
    private final Departures departures;
    private final SimulatorTime time;
    private final Activity activity;
    private final Duration latency;
    private final Fates fates;
    private final EventSink events;
    private final MessageListener listener;
    private final IdleWatch idle;
    private final Map<String, Integer> untold = new HashMap<>();
    private boolean toldFull;

    /** A service whose messages take {@code latency} for each step, longer where the account's rates make them wait. */
    public MessageService(
            AccountStore accounts,
            MessageStore store,
            MessageIds ids,
            SimulatorTime time,
            Activity activity,
            Duration latency,
            Fates fates,
            EventSink events,
            MessageListener listener,
            IdleWatch idle) {
        this.store = store;
        this.ids = ids;
        this.time = time;
        this.activity = activity;
        this.latency = latency;
        this.fates = fates;
        this.events = events;
        this.listener = listener;
        this.idle = idle;
        this.departures = new Departures(accounts, time, this::step);
    }

    /**
     * Takes a message, or says why there is no room for it. It stands still until {@link #begin}: unless a fault is
     * wanted, nobody shall hear what became of it before the sender was told that it was taken.
     */
    public Acceptance accept(Draft draft, Account account) {
        Instant now = time.now().truncatedTo(ChronoUnit.MILLIS);
        Message message = Message.queued(ids.next(now), now, draft, account);
        if (!departures.offer(message)) {
            LOG.debug("The queue of account {} is full", account.id());
            return new QueueFull();
        }
        if (!store.add(message)) {
            departures.cancel(message);
            return full();
        }
        toldFull = false;
        activity.begin();
        LOG.debug("Accepted {}", message);
        listener.accepted(message);
        return new Taken(message);
    }

    // Once until there is room again: a client that goes on trying would fill the log.
    private SimulatorFull full() {
        if (!toldFull) {
            LOG.warn(
                    "Messages are refused: {} are under way, as many as may be kept. Either their webhooks are not"
                            + " answered with 2xx, or --max-messages is too low",
                    store.livingCount());
            toldFull = true;
        }
        return new SimulatorFull(store.livingCount());
    }

    /** Lets an accepted message begin its way; to be called once. */
    public void begin(Message message) {
        if (store.find(message.id()) != null) {
            time.after(latency, () -> departures.open(message));
        }
        activity.end();
    }

    /** Tells that the rates of an account may be others than before. */
    public void ratesChanged(String accountId) {
        departures.ratesChanged(accountId);
    }

    /** Comes after the store it works on. */
    @Override
    public void reset() {
        departures.reset();
        untold.clear();
        idle.check();
    }

    private void step(String id) {
        Message before = store.find(id);
        if (before == null) {
            return;
        }
        Advance advance = before.advance(time.now(), fates);
        Message after = advance.message();
        store.update(after);
        LOG.trace("Moved {}", after);
        listener.moved(after);
        after.arrivedSince(before).forEach(number -> listener.arrived(after, number));
        untold.merge(id, advance.events().size(), Integer::sum);
        for (Event event : advance.events()) {
            events.send(event, () -> told(id));
        }
        if (after.hasEnded()) {
            settleIfTold(id);
        } else {
            time.at(after.nextStep(time.now(), latency), () -> step(id));
        }
    }

    private void told(String id) {
        untold.merge(id, -1, Integer::sum);
        settleIfTold(id);
    }

    private void settleIfTold(String id) {
        Message message = store.find(id);
        if (message != null && message.hasEnded() && untold.getOrDefault(id, 0) == 0) {
            untold.remove(id);
            store.settle(id);
            LOG.debug("Settled {}", id);
            idle.check();
        }
    }
}
