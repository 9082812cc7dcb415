/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation;

import io.github.camelbandwidth.client.outcome.Sent;
import io.github.camelbandwidth.component.api.BandwidthMessagingConstants;
import io.github.camelbandwidth.component.api.BandwidthMessagingException;
import io.github.camelbandwidth.component.api.MessageInFlightException;
import io.github.camelbandwidth.component.api.MessageNotDeliveredException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * Keeps Camel's redelivery from texting twice: a failed send that was, or may have been, taken leaves a mark on its exchange, and what
 * comes again with that mark fails as it did before. It comes again if Camel says so by its counter of the same step, or if
 * it is the same message. Another message of the same exchange, in a loop or to another number, is not stopped.
 */
public final class UnknownMarks {
    /** The property of the exchange; whoever knows better removes it. */
    public static final String PROPERTY = "CamelBandwidthMessagingUnknown";

    private final Object endpoint;
    private final boolean ignored;

    /**
     * Marks for one endpoint.
     *
     * @param endpoint equal to itself and to what has the same URI
     * @param ignored whether to send again is what the user wants
     */
    public UnknownMarks(Object endpoint, boolean ignored) {
        this.endpoint = endpoint;
        this.ignored = ignored;
    }

    /**
     * Stops what Camel delivers again to the step that sent it; to be asked before the message is read, since an error
     * in that would say "not sent".
     *
     * @throws BandwidthMessagingException the first failure
     */
    void stopRedelivery(Exchange exchange) throws BandwidthMessagingException {
        StepEntry now = StepEntry.of(exchange);
        stop(exchange, now, mark -> mark.latest() && now.redelivers(mark.entry()));
    }

    /**
     * Stops what is the same message again, in whatever step.
     *
     * @throws BandwidthMessagingException the first failure
     */
    void stopRepeat(Exchange exchange, MessageIdentity identity) throws BandwidthMessagingException {
        stop(exchange, StepEntry.of(exchange), mark -> mark.identity().equals(identity));
    }

    /** Tells that the step has come to another message, be it one that cannot be read: a later redelivery means that one. */
    void overtake(Exchange exchange) {
        if (!marks(exchange).isEmpty()) {
            StepEntry now = StepEntry.of(exchange);
            change(exchange, mark -> isOurs(mark) && mark.entry().isSameStepAs(now), UnknownMark::overtaken);
        }
    }

    private void stop(Exchange exchange, StepEntry now, Predicate<UnknownMark> again)
            throws BandwidthMessagingException {
        if (ignored) {
            return;
        }
        Predicate<UnknownMark> stopped = again.and(this::isOurs);
        for (UnknownMark mark : marks(exchange)) {
            if (stopped.test(mark)) {
                change(exchange, mark::equals, same -> same.stoppedAt(now));
                if (mark.failure() instanceof MessageNotDeliveredException undelivered) {
                    exchange.getMessage().setHeader(BandwidthMessagingConstants.MESSAGE_ID, undelivered.getMessageId());
                }
                throw mark.failure();
            }
        }
    }

    /**
     * Remembers how a send ended, if to make it again may text twice.
     *
     * @param entry how the exchange came into the step that sent it
     * @param keyed whether the ledger keeps the message's id, so that a redelivery may wait for its events once more
     */
    void leave(
            Exchange exchange, StepEntry entry, MessageIdentity identity, @Nullable Throwable failure, boolean keyed) {
        Throwable cause = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
        if (cause instanceof BandwidthMessagingException told
                && told.getSent() != Sent.NO
                && !(told instanceof MessageInFlightException)
                && !(keyed && told instanceof MessageNotDeliveredException)) {
            List<UnknownMark> marks = new ArrayList<>(marks(exchange));
            marks.removeIf(mark -> isOurs(mark) && mark.identity().equals(identity));
            marks.add(new UnknownMark(endpoint, identity, entry, true, told));
            exchange.setProperty(PROPERTY, List.copyOf(marks));
        }
    }

    private boolean isOurs(UnknownMark mark) {
        return mark.isOf(endpoint);
    }

    /** A new list each time: copies of the exchange have the old one. */
    private static void change(Exchange exchange, Predicate<UnknownMark> which, UnaryOperator<UnknownMark> how) {
        exchange.setProperty(
                PROPERTY,
                marks(exchange).stream()
                        .map(mark -> which.test(mark) ? how.apply(mark) : mark)
                        .toList());
    }

    private static List<UnknownMark> marks(Exchange exchange) {
        return exchange.getProperty(PROPERTY) instanceof List<?> marks
                ? marks.stream()
                        .filter(UnknownMark.class::isInstance)
                        .map(UnknownMark.class::cast)
                        .toList()
                : List.of();
    }
}
