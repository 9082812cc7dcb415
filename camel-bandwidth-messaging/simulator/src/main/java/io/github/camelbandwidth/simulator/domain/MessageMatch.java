/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which messages are meant: those to which everything that is set here applies. What is null does not matter.
 *
 * @param id the message's id
 * @param accountId whose message it is
 * @param applicationId the application it was sent with
 * @param from the sender
 * @param to one of its recipients
 * @param tag the client's own mark
 * @param text a part of its text, letter by letter
 */
public record MessageMatch(
        @Nullable String id,
        @Nullable String accountId,
        @Nullable String applicationId,
        @Nullable String from,
        @Nullable String to,
        @Nullable String tag,
        @Nullable String text) {

    /** Every message. */
    public static MessageMatch any() {
        return new MessageMatch(null, null, null, null, null, null, null);
    }

    /** Of these, the one with that id. */
    public MessageMatch withId(@Nullable String changed) {
        return new MessageMatch(changed, accountId, applicationId, from, to, tag, text);
    }

    /** Of these, those of that account. */
    public MessageMatch withAccountId(@Nullable String changed) {
        return new MessageMatch(id, changed, applicationId, from, to, tag, text);
    }

    /** Of these, those of that application. */
    public MessageMatch withApplicationId(@Nullable String changed) {
        return new MessageMatch(id, accountId, changed, from, to, tag, text);
    }

    /** Of these, those of that sender. */
    public MessageMatch withFrom(@Nullable String changed) {
        return new MessageMatch(id, accountId, applicationId, changed, to, tag, text);
    }

    /** Of these, those that go to that number, maybe to others, too. */
    public MessageMatch withTo(@Nullable String changed) {
        return new MessageMatch(id, accountId, applicationId, from, changed, tag, text);
    }

    /** Of these, those with that tag. */
    public MessageMatch withTag(@Nullable String changed) {
        return new MessageMatch(id, accountId, applicationId, from, to, changed, text);
    }

    /** Of these, those whose text contains {@code changed}. */
    public MessageMatch withText(@Nullable String changed) {
        return new MessageMatch(id, accountId, applicationId, from, to, tag, changed);
    }

    /** Whether {@code message} is meant. */
    public boolean matches(Message message) {
        return isOrNull(id, message.id())
                && isOrNull(accountId, message.accountId())
                && isOrNull(applicationId, message.applicationId())
                && isOrNull(from, message.from())
                && (to == null || message.to().contains(to))
                && isOrNull(tag, message.tag())
                && (text == null || (message.text() != null && message.text().contains(text)));
    }

    /** Whether {@code message} is meant and one of the recipients meant has come as far as {@code status}, if that is set. */
    public boolean matches(Message message, @Nullable Status status) {
        return matches(message)
                && (status == null
                        || message.recipients().stream()
                                .filter(recipient -> isOrNull(to, recipient.number()))
                                .anyMatch(recipient -> recipient.hasReached(status)));
    }

    /** Whether {@code message} is meant; what came in has no tag. */
    public boolean matches(InboundMessage message) {
        return isOrNull(id, message.id())
                && isOrNull(accountId, message.accountId())
                && isOrNull(applicationId, message.applicationId())
                && isOrNull(from, message.from())
                && (to == null || message.to().contains(to))
                && tag == null
                && (text == null || (message.text() != null && message.text().contains(text)));
    }

    /** For people: numbers masked, and of a text only that there is one. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        add(parts, "with id ", id);
        add(parts, "of account ", accountId);
        add(parts, "of application ", applicationId);
        add(parts, "from ", from == null ? null : PhoneNumber.masked(from));
        add(parts, "to ", to == null ? null : PhoneNumber.masked(to));
        add(parts, "with tag ", tag);
        add(parts, "with ", text == null ? null : "a certain text");
        return parts.isEmpty() ? "of any kind" : String.join(" ", parts);
    }

    private static void add(List<String> parts, String before, @Nullable String value) {
        if (value != null) {
            parts.add(before + value);
        }
    }

    private static boolean isOrNull(@Nullable String wanted, @Nullable String actual) {
        return wanted == null || wanted.equals(actual);
    }
}
