/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.service;

import static java.util.stream.Collectors.joining;

import io.github.camelbandwidth.simulator.domain.Application;
import io.github.camelbandwidth.simulator.domain.InboundDraft;
import io.github.camelbandwidth.simulator.domain.InboundEvent;
import io.github.camelbandwidth.simulator.domain.InboundMessage;
import io.github.camelbandwidth.simulator.domain.Keyword;
import io.github.camelbandwidth.simulator.domain.PhoneMessage;
import io.github.camelbandwidth.simulator.domain.PhoneMessage.Kind;
import io.github.camelbandwidth.simulator.domain.PhoneNumber;
import io.github.camelbandwidth.simulator.store.PhoneNetwork;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings what a handset writes to the applications, and to the other handsets of a group. Belongs to the loop. */
public final class InboundService {
    private static final Logger LOG = LoggerFactory.getLogger(InboundService.class);
    private static final int NAMED = 10;

    private final NumberOwners owners;
    private final PhoneNetwork network;
    private final MessageIds ids;
    private final SimulatorTime time;
    private final Duration latency;
    private final EventSink events;
    private final InboundListener listener;
    private final IdleWatch idle;

    /** A service whose messages take {@code latency} from the handset to the application. */
    public InboundService(
            NumberOwners owners,
            PhoneNetwork network,
            MessageIds ids,
            SimulatorTime time,
            Duration latency,
            EventSink events,
            InboundListener listener,
            IdleWatch idle) {
        this.owners = owners;
        this.network = network;
        this.ids = ids;
        this.time = time;
        this.latency = latency;
        this.events = events;
        this.listener = listener;
        this.idle = idle;
    }

    /**
     * Sends what a handset wrote: one message for each number of an application, or nothing when there is no room for them.
     *
     * @throws IllegalArgumentException when none of the numbers belongs to an application
     */
    public Optional<List<InboundMessage>> receive(InboundDraft draft) {
        Instant now = time.now().truncatedTo(ChronoUnit.MILLIS);
        List<InboundMessage> messages = draft.to().stream()
                .flatMap(number -> owners.ownerOf(number).map(owner -> message(draft, now, number, owner)).stream())
                .toList();
        if (messages.isEmpty()) {
            throw new IllegalArgumentException(nobodyOwns(draft.to()));
        }
        if (!network.inbound().hasRoomFor(messages.size())) {
            LOG.debug("No room for {} inbound messages: too many webhooks are not taken yet", messages.size());
            return Optional.empty();
        }
        messages.forEach(this::take);
        List<String> all = messages.stream().map(InboundMessage::id).toList();
        network.book().add(draft.from(), PhoneMessage.written(Kind.SENT, draft, all, now));
        time.after(latency, () -> arrive(draft, messages));
        return Optional.of(messages);
    }

    private InboundMessage message(InboundDraft draft, Instant now, String number, Application owner) {
        return new InboundMessage(ids.next(now), now, number, owner.id(), owner.accountId(), draft);
    }

    private void take(InboundMessage message) {
        network.inbound().add(message);
        Keyword.of(message.text()).ifPresent(keyword -> obey(keyword, message));
        LOG.debug("Received {}", message);
        listener.received(message);
    }

    private void obey(Keyword keyword, InboundMessage message) {
        switch (keyword) {
            case STOP -> network.optOuts().add(message.owner(), message.from());
            case START -> network.optOuts().remove(message.owner(), message.from());
        }
    }

    private void arrive(InboundDraft draft, List<InboundMessage> messages) {
        List<String> owned = messages.stream().map(InboundMessage::owner).toList();
        List<String> all = messages.stream().map(InboundMessage::id).toList();
        List<String> others = new ArrayList<>(draft.to());
        others.removeAll(owned);
        others.forEach(
                number -> network.book().add(number, PhoneMessage.written(Kind.RECEIVED, draft, all, time.now())));
        messages.forEach(message -> events.send(new InboundEvent(message, time.now()), () -> told(message)));
    }

    private void told(InboundMessage message) {
        network.inbound().settle(message.id());
        idle.check();
    }

    private String nobodyOwns(List<String> to) {
        List<String> known = owners.known();
        return "No application has " + masked(to.stream().limit(NAMED)) + "; "
                + (known.isEmpty() ? "no application has a number yet" : "known are " + masked(latest(known)))
                + ". Give an application its 'numbers', or send from the number first";
    }

    private static Stream<String> latest(List<String> known) {
        return known.subList(Math.max(0, known.size() - NAMED), known.size()).stream();
    }

    private static String masked(Stream<String> numbers) {
        return numbers.map(PhoneNumber::masked).collect(joining(", "));
    }
}
