/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A message the API has taken; a value that never changes, so that it can be handed to any thread.
 *
 * @param id opaque; 29 characters
 * @param time when it was taken, to the millisecond
 * @param segmentCount how many segments it has on the channel it goes by, at least 1
 * @param draft what the client asked for; of several channels, the one that is tried
 * @param receipts whether the account has receipts for MMS
 * @param sentEvents whether the account hears when a carrier has it
 * @param recipients where it stands with each of them, in the order of the request
 */
public record Message(
        String id,
        Instant time,
        int segmentCount,
        Draft draft,
        boolean receipts,
        boolean sentEvents,
        List<Recipient> recipients) {

    /** Keeps a copy of the list. */
    public Message {
        recipients = List.copyOf(recipients);
    }

    /** A message just taken: queued for every recipient. */
    public static Message queued(String id, Instant time, Draft draft, Account account) {
        return new Message(
                id,
                time,
                draft.segmentCount(),
                draft,
                account.receipts(),
                account.sentEvents(),
                draft.to().stream().map(Recipient::queued).toList());
    }

    /**
     * Moves it one step on for everyone it has not ended for, and tells what is to be announced.
     *
     * @param fates asked for each recipient as the message leaves the queue, and again for each channel that is tried
     */
    public Advance advance(Instant now, Fates fates) {
        Draft fallback = draft.fallback();
        boolean refused = !hasExpired(now) && recipients.stream().anyMatch(Recipient::isRefused);
        return fallback != null && refused ? fallBack(fallback, now, fates) : moveOn(now, fates);
    }

    /** The same once the application has taken an event about the recipient {@code number}. */
    public Message heardOf(String number) {
        List<Recipient> told = recipients.stream()
                .map(recipient -> recipient.number().equals(number) ? recipient.hear() : recipient)
                .toList();
        return with(told);
    }

    /** When {@link #advance} will move something again, if it takes {@code latency} where nothing holds it back. */
    public Instant nextStep(Instant now, Duration latency) {
        return recipients.stream()
                .filter(recipient -> !recipient.status().isFinal())
                .map(recipient -> recipient.heldUntil(now.plus(latency)))
                .min(Comparator.naturalOrder())
                .orElse(now);
    }

    /** The recipients whose handsets show it now and did not when it was as {@code before}. */
    public List<String> arrivedSince(Message before) {
        return IntStream.range(0, recipients.size())
                .filter(i -> recipients.get(i).hasArrived()
                        && !before.recipients.get(i).hasArrived())
                .mapToObj(i -> recipients.get(i).number())
                .toList();
    }

    /** Whether it has ended for every recipient. */
    public boolean hasEnded() {
        return recipients.stream().allMatch(recipient -> recipient.status().isFinal());
    }

    /** Whether the vendor learns what becomes of it at the carrier; of an MMS it does for accounts with receipts alone. */
    public boolean receipted() {
        return receipts || !draft.isMms();
    }

    /** Whose message it is. */
    public String accountId() {
        return draft.accountId();
    }

    /** The application it was sent with. */
    public String applicationId() {
        return draft.applicationId();
    }

    /** The sender. */
    public String from() {
        return draft.from();
    }

    /** The numbers of the recipients, in the order of the request. */
    public List<String> to() {
        return draft.to();
    }

    /** The text, or null when only media were sent. The vendor's API never gives it back: a handset has it. */
    public @Nullable String text() {
        return draft.text();
    }

    /** The media URLs, empty when there are none. */
    public List<String> media() {
        return draft.media();
    }

    /** The client's own mark, or null. */
    public @Nullable String tag() {
        return draft.tag();
    }

    /** The channel it goes by, or null when the client named none. */
    public @Nullable Channel channel() {
        return draft.channel();
    }

    /** The priority asked for, or null when the client said nothing. */
    public @Nullable Priority priority() {
        return draft.priority();
    }

    /** How many characters its numbers, text, tag and media URLs have together. */
    public int characters() {
        return Characters.of(to(), from(), text(), tag()) + Characters.of(media());
    }

    /** Without text, tag, media and whole numbers. */
    @Override
    public String toString() {
        return "Message[" + id + " from " + PhoneNumber.masked(from()) + " to " + recipients + "]";
    }

    private Advance fallBack(Draft next, Instant now, Fates fates) {
        Message tried = with(next);
        List<Recipient> again = recipients.stream()
                .map(recipient -> recipient.tryAgain(
                        () -> fates.of(tried, recipient.number()).orElse(null)))
                .toList();
        Message after = tried.with(again);
        boolean announced = after.announces(Status.SENDING) && !announces(Status.SENDING);
        return new Advance(after, announced ? List.of(StatusEvent.of(after, 0, now)) : List.of());
    }

    private Advance moveOn(Instant now, Fates fates) {
        List<Recipient> moved = recipients.stream()
                .map(recipient -> step(recipient, now, fates))
                .toList();
        Message after = with(moved);
        List<StatusEvent> events = new ArrayList<>();
        for (int i = 0; i < moved.size(); i++) {
            Status status = moved.get(i).status();
            if (status != recipients.get(i).status() && after.announces(status)) {
                events.add(StatusEvent.of(after, i, now));
            }
        }
        return new Advance(after, events);
    }

    private Recipient step(Recipient recipient, Instant now, Fates fates) {
        return switch (recipient.status()) {
            case QUEUED ->
                recipient.depart(hasExpired(now), now, () -> fates.of(this, recipient.number())
                        .orElse(null));
            case SENDING -> recipient.handOver(hasExpired(now), now, receipted());
            case SENT -> recipient.end(now, receipted());
            case DELIVERED, FAILED -> recipient;
        };
    }

    /** What an application hears of: every end it can know of, the beginning of an MMS with receipts, and what it asked for. */
    private boolean announces(Status status) {
        return switch (status) {
            case QUEUED -> false;
            case SENT -> sentEvents;
            case SENDING -> draft.isMms() && receipted();
            case DELIVERED -> true;
            case FAILED -> receipted();
        };
    }

    private Message with(Draft changed) {
        return new Message(id, time, changed.segmentCount(), changed, receipts, sentEvents, recipients);
    }

    private Message with(List<Recipient> changed) {
        return new Message(id, time, segmentCount, draft, receipts, sentEvents, changed);
    }

    private boolean hasExpired(Instant now) {
        Expiration expiration = draft.expiration();
        return expiration != null && !expiration.at().isAfter(now);
    }
}
