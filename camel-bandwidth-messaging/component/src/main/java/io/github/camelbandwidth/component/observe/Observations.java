/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.observe;

import io.github.camelbandwidth.client.event.DeliveryTable;
import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.client.message.SendRequest;
import io.github.camelbandwidth.client.message.SendResponse;
import io.github.camelbandwidth.client.outcome.Outcome;
import io.github.camelbandwidth.client.time.Time;
import io.github.camelbandwidth.component.pace.PaceState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is seen of the sends of one Camel context and of the events that come back to it. Those who send and those who receive
 * tell it, and it tells whoever observes.
 */
public final class Observations {
    private static final Logger LOG = LoggerFactory.getLogger(Observations.class);

    private final Time time;
    private final Figures figures = new Figures();
    private final AwaitedEvents awaited = new AwaitedEvents();
    private final List<SendObserver> observers = new CopyOnWriteArrayList<>(List.of(figures));
    private final Map<String, Supplier<Optional<PaceState>>> lines = new ConcurrentHashMap<>();
    private final AtomicBoolean complained = new AtomicBoolean();
    private final ReceiveFigures receiveFigures = new ReceiveFigures();
    private final Receiving receiving = new Receiving(this::complain);
    private final Receivers receivers = new Receivers();
    private final LastEvents lastEvents;

    /**
     * Has seen nothing yet.
     *
     * @param time by which it is told how long things take
     */
    public Observations(Time time) {
        this.time = time;
        this.lastEvents = new LastEvents(time);
        receiving.add(receiveFigures);
        receiving.add(lastEvents);
    }

    /** Tells this one too from now on. */
    public void add(SendObserver observer) {
        observers.add(observer);
    }

    /** And no more. */
    public void remove(SendObserver observer) {
        observers.remove(observer);
    }

    /** What has been counted. */
    public Figures figures() {
        return figures;
    }

    /** What has been counted of events. */
    public ReceiveFigures receiveFigures() {
        return receiveFigures;
    }

    /** What became of the last events, the newest first. */
    public List<EventEnd> lastEvents() {
        return lastEvents.last();
    }

    /** The consumers that run. */
    public List<Receiver> receivers() {
        return receivers.running();
    }

    /** What the ledgers of the consumers have counted while these ran, each ledger once. */
    public LedgerCounts ledgerCounts() {
        return receivers.counts();
    }

    /** Where consumers tell what they receive; it tells all who observe. */
    public ReceiveObserver receiving() {
        return receiving;
    }

    /** Tells this one too from now on what is received. */
    public void add(ReceiveObserver observer) {
        receiving.add(observer);
    }

    /** And no more. */
    public void remove(ReceiveObserver observer) {
        receiving.remove(observer);
    }

    /** A send that is under way. */
    public final class Send {
        private final Origin origin;
        private final SendRequest request;
        private final long began = time.nanos();

        private Send(Origin origin, SendRequest request) {
            this.origin = origin;
            this.request = request;
        }

        /** Ends it; called once. */
        public void ended(Outcome<SendResponse> outcome) {
            SendEnd end = SendEnd.of(origin, request, outcome, time.now(), since(began));
            if (end.id() != null) {
                awaited.sent(end.id(), end.at());
            }
            tell(observer -> observer.ended(end));
        }
    }

    private Duration since(long began) {
        return Duration.ofNanos(time.nanos() - began);
    }

    /**
     * Says how to look at the waiting line of an account.
     *
     * @param state empty while the account has no pace
     */
    public void line(String account, Supplier<Optional<PaceState>> state) {
        lines.put(account, state);
    }

    /** How the waiting lines do now, by the ids of the accounts that have one. */
    public Map<String, PaceState> lines() {
        Map<String, PaceState> now = new TreeMap<>();
        lines.forEach((account, state) -> state.get().ifPresent(there -> now.put(account, there)));
        return now;
    }

    /** How the waiting line of one account does now; empty if it has none. */
    public Optional<PaceState> line(String account) {
        return Optional.ofNullable(lines.get(account)).flatMap(Supplier::get);
    }

    /** A send begins. */
    public Send began(Origin origin, SendRequest request) {
        Send send = new Send(origin, request);
        tell(observer -> observer.began(origin));
        return send;
    }

    /** What the API is asked for one send, with all its repeats. */
    public final class Question {
        private final Origin origin;
        private final long began = time.nanos();

        private Question(Origin origin) {
            this.origin = origin;
        }

        /**
         * Ends it; called once.
         *
         * @param tries how many requests were made
         * @param throttled how many of them were answered with 429
         * @param accepted whether the last one was answered with a 202 that says an id
         */
        public void answered(int tries, int throttled, boolean accepted) {
            Asked asked = new Asked(origin, tries, throttled, accepted, since(began));
            tell(observer -> observer.asked(asked));
        }
    }

    /** The API is asked for a send. */
    public Question asking(Origin origin) {
        return new Question(origin);
    }

    /**
     * An event came from somebody who may tell us.
     *
     * @param mmsReceipts whether the account has receipts for MMS and group messages
     */
    public void heard(MessageEvent event, boolean mmsReceipts) {
        awaited.heard(time.now());
        if (!(event instanceof MessageEvent.Inbound)) {
            awaited.heard(event, DeliveryTable.decide(event, mmsReceipts), time.now())
                    .ifPresent(arrival -> tell(observer -> observer.arrived(arrival)));
        }
    }

    /** A consumer starts to receive events. */
    public void receive(Receiver receiver) {
        receivers.add(receiver);
        awaited.receive();
    }

    /** It has stopped to. */
    public void receiveNoMore(Receiver receiver) {
        receivers.remove(receiver);
        awaited.receiveNoMore();
    }

    /** How many messages sent from here have had no event so far. */
    public int silent() {
        return awaited.silent(time.now());
    }

    /** How many have had none within {@link #longestSilence()}. */
    public long missed() {
        return awaited.missed(time.now());
    }

    /** For how long messages have been sent from here and no event of any kind has come; zero if none was sent since. */
    public Duration silence() {
        return awaited.silence(time.now());
    }

    /** When the last event came; empty if none has. */
    public Optional<Instant> lastEventAt() {
        return awaited.lastHeard();
    }

    /** After what time a message without any event is one that misses its events. */
    public static Duration longestSilence() {
        return AwaitedEvents.LONGEST;
    }

    private void tell(Consumer<SendObserver> news) {
        for (SendObserver observer : observers) {
            try {
                news.accept(observer);
            } catch (RuntimeException | LinkageError e) {
                // Of a library that is not there as well: a send must not wait for ever because of it.
                complain(e);
            }
        }
    }

    private void complain(Throwable failure) {
        if (!complained.getAndSet(true)) {
            LOG.warn("What is seen from outside may be wrong from now on; sends and events are not affected", failure);
        }
    }
}
