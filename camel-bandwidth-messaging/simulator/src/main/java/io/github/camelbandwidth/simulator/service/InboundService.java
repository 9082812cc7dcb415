/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.service;

import static java.util.stream.Collectors.joining;

import io.github.camelbandwidth.simulator.domain.Application;
import io.github.camelbandwidth.simulator.domain.InboundContent;
import io.github.camelbandwidth.simulator.domain.InboundDraft;
import io.github.camelbandwidth.simulator.domain.InboundEvent;
import io.github.camelbandwidth.simulator.domain.InboundMessage;
import io.github.camelbandwidth.simulator.domain.Keyword;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.domain.PhoneMessage;
import io.github.camelbandwidth.simulator.domain.PhoneMessage.Kind;
import io.github.camelbandwidth.simulator.domain.PhoneNumber;
import io.github.camelbandwidth.simulator.store.PhoneNetwork;
import io.github.camelbandwidth.simulator.time.Activity;
import io.github.camelbandwidth.simulator.time.Resettable;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import io.vertx.core.Future;
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
public final class InboundService implements Resettable {
    private static final Logger LOG = LoggerFactory.getLogger(InboundService.class);
    private static final int NAMED = 10;

    private final NumberOwners owners;
    private final PhoneNetwork network;
    private final InboundFiles files;
    private final MessageIds ids;
    private final SimulatorTime time;
    private final Activity activity;
    private final Duration latency;
    private final EventSink events;
    private final InboundListener listener;
    private final IdleWatch idle;
    private int resets;

    /** A service whose messages take {@code latency} from the handset to the application. */
    public InboundService(
            NumberOwners owners,
            PhoneNetwork network,
            InboundFiles files,
            MessageIds ids,
            SimulatorTime time,
            Activity activity,
            Duration latency,
            EventSink events,
            InboundListener listener,
            IdleWatch idle) {
        this.owners = owners;
        this.network = network;
        this.files = files;
        this.ids = ids;
        this.time = time;
        this.activity = activity;
        this.latency = latency;
        this.events = events;
        this.listener = listener;
        this.idle = idle;
    }

    /**
     * Sends what a handset wrote: one message for each number of an application, or nothing when there is no room for them.
     * With files it is sent once they are stored; when they cannot be, that fails and nothing is sent.
     *
     * @throws IllegalArgumentException when none of the numbers belongs to an application
     */
    public Future<Optional<List<InboundMessage>>> receive(InboundDraft draft) {
        Instant now = time.now().truncatedTo(ChronoUnit.MILLIS);
        List<InboundMessage> messages = draft.to().stream()
                .flatMap(number ->
                        owners.ownerOf(number).map(owner -> message(draft.content(), now, number, owner)).stream())
                .toList();
        if (messages.isEmpty()) {
            throw new IllegalArgumentException(nobodyOwns(draft.to()));
        }
        return draft.files().isEmpty() || !hasRoomFor(messages)
                ? Future.succeededFuture(send(draft, messages))
                : store(draft, messages);
    }

    /**
     * Tells the application that owns {@code number}, if one does, of a message of an application that has arrived there. It
     * comes under an id of its own; when there is no room for it, nobody is told.
     */
    public void relay(Message sent, String number) {
        owners.ownerOf(number).ifPresent(owner -> {
            Instant now = time.now().truncatedTo(ChronoUnit.MILLIS);
            InboundMessage message = message(InboundContent.of(sent), now, number, owner);
            if (hasRoomFor(List.of(message))) {
                take(message);
                announce(message);
            } else {
                LOG.warn(
                        "No room to tell an application of message {}: too many webhooks are not taken yet", sent.id());
            }
        });
    }

    /** What is under way to the disk is not sent any more. */
    @Override
    public void reset() {
        resets++;
    }

    private Future<Optional<List<InboundMessage>>> store(InboundDraft draft, List<InboundMessage> messages) {
        int before = resets;
        activity.begin();
        return files.store(messages, draft.files())
                .compose(stored -> {
                    Optional<List<InboundMessage>> sent = before == resets ? send(draft, stored) : Optional.empty();
                    Future<Void> kept =
                            sent.isPresent() ? Future.succeededFuture() : files.remove(messages, draft.files());
                    return kept.map(sent);
                })
                .onComplete(done -> activity.end());
    }

    private Optional<List<InboundMessage>> send(InboundDraft draft, List<InboundMessage> messages) {
        if (!hasRoomFor(messages)) {
            LOG.debug("No room for {} inbound messages: too many webhooks are not taken yet", messages.size());
            return Optional.empty();
        }
        messages.forEach(this::take);
        network.book().add(draft.from(), shown(Kind.SENT, messages));
        time.after(latency, () -> arrive(messages));
        return Optional.of(messages);
    }

    private boolean hasRoomFor(List<InboundMessage> messages) {
        return network.inbound().hasRoomFor(messages);
    }

    private InboundMessage message(InboundContent content, Instant now, String number, Application owner) {
        return new InboundMessage(ids.next(now), now, number, owner.id(), owner.accountId(), content);
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

    private void arrive(List<InboundMessage> messages) {
        List<String> others = new ArrayList<>(messages.get(0).to());
        others.removeAll(messages.stream().map(InboundMessage::owner).toList());
        others.forEach(number -> network.book().add(number, shown(Kind.RECEIVED, messages)));
        messages.forEach(this::announce);
    }

    private void announce(InboundMessage message) {
        events.send(new InboundEvent(message, time.now()), () -> told(message));
    }

    // Of the files that came for each of the applications, a handset shows the first one's.
    private PhoneMessage shown(Kind kind, List<InboundMessage> messages) {
        List<String> all = messages.stream().map(InboundMessage::id).toList();
        Instant shownAt = kind == Kind.SENT ? messages.get(0).time() : time.now();
        return PhoneMessage.written(kind, messages.get(0).content(), all, shownAt);
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
