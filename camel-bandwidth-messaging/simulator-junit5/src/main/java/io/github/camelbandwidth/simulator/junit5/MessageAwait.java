/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.junit5;

import static java.util.stream.Collectors.joining;

import io.github.camelbandwidth.simulator.ExpectationException;
import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.domain.Expectation;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.domain.MessageMatch;
import io.github.camelbandwidth.simulator.domain.Status;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/**
 * Waits for messages, 5 seconds unless told otherwise. The first words choose the messages, the last one says how far they
 * shall have come, waits, and gives them. When they do not come, an {@link AssertionFailedError} says what there was instead,
 * with numbers masked to their last four digits and no texts.
 */
public final class MessageAwait {
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(5);

    private final Simulator simulator;
    private final MessageMatch match;
    private final Duration timeout;

    private MessageAwait(Simulator simulator, MessageMatch match, Duration timeout) {
        this.simulator = simulator;
        this.match = match;
        this.timeout = timeout;
    }

    /** Waits for any message of {@code simulator}. */
    public static MessageAwait on(Simulator simulator) {
        return new MessageAwait(simulator, MessageMatch.any(), DEFAULT_TIMEOUT);
    }

    /** One that goes to {@code number}, maybe to others, too. */
    public MessageAwait to(String number) {
        return with(match.withTo(number));
    }

    /** One from {@code sender}. */
    public MessageAwait from(String sender) {
        return with(match.withFrom(sender));
    }

    /** One with that tag. */
    public MessageAwait withTag(String tag) {
        return with(match.withTag(tag));
    }

    /** One whose text contains {@code part}. */
    public MessageAwait withText(String part) {
        return with(match.withText(part));
    }

    /** The one with that id. */
    public MessageAwait withId(String id) {
        return with(match.withId(id));
    }

    /** One of that application. */
    public MessageAwait ofApplication(String applicationId) {
        return with(match.withApplicationId(applicationId));
    }

    /** One of that account. */
    public MessageAwait ofAccount(String accountId) {
        return with(match.withAccountId(accountId));
    }

    /** Waits no longer than {@code changed}, in real time. */
    public MessageAwait within(Duration changed) {
        return new MessageAwait(simulator, match, changed);
    }

    /** Until the API has taken it. */
    public Message accepted() {
        return one(null);
    }

    /** Until it was handed to a carrier. */
    public Message sent() {
        return one(Status.SENT);
    }

    /** Until it was delivered to one of the recipients meant. */
    public Message delivered() {
        return one(Status.DELIVERED);
    }

    /** Until it has failed for one of the recipients meant. */
    public Message failed() {
        return one(Status.FAILED);
    }

    /** Until it has failed for one of the recipients meant; fails when that was with another code. */
    public Message failedWith(int errorCode) {
        Message message = failed();
        boolean expected = message.recipients().stream()
                .anyMatch(recipient -> recipient.errorCode() != null && recipient.errorCode() == errorCode);
        if (!expected) {
            throw new AssertionFailedError(
                    "Expected 1 message " + match + ", failed with " + errorCode + ", but there was " + message);
        }
        return message;
    }

    /** Until as many have come as far as {@code status}, or were taken at all if it is null. */
    public List<Message> all(int count, @Nullable Status status) {
        try {
            return simulator.await(Expectation.of(match).withStatus(status).withCount(count), timeout);
        } catch (ExpectationException e) {
            throw new AssertionFailedError(e.getMessage(), e);
        }
    }

    /** Does not wait: fails when there is such a message now. */
    public void absent() {
        List<Message> found =
                simulator.messages().stream().filter(match::matches).toList();
        if (!found.isEmpty()) {
            throw new AssertionFailedError("Expected no message " + match + ", but there was "
                    + found.stream().map(Message::toString).collect(joining("; ")));
        }
    }

    private Message one(@Nullable Status status) {
        return all(1, status).get(0);
    }

    private MessageAwait with(MessageMatch changed) {
        return new MessageAwait(simulator, changed, timeout);
    }
}
