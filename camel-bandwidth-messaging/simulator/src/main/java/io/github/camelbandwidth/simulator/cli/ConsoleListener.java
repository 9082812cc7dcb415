/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.cli;

import static java.util.stream.Collectors.joining;

import io.github.camelbandwidth.simulator.SimulatorListener;
import io.github.camelbandwidth.simulator.domain.InboundMessage;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.domain.PhoneNumber;
import io.github.camelbandwidth.simulator.domain.Recipient;
import io.github.camelbandwidth.simulator.webhook.WebhookAttempt;
import java.io.PrintWriter;
import java.util.Locale;

/** One line for each thing that happens, for the person who watches: numbers by their last four digits, no texts. */
final class ConsoleListener implements SimulatorListener {
    private final PrintWriter out;

    ConsoleListener(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void accepted(Message message) {
        print(message.id() + "  accepted   " + PhoneNumber.masked(message.from()) + " -> "
                + message.to().stream().map(PhoneNumber::masked).collect(joining(", ")) + ", "
                + segments(message.segmentCount()));
    }

    @Override
    public void moved(Message message) {
        if (message.hasEnded()) {
            message.recipients().forEach(recipient -> print(message.id() + "  " + ending(recipient)));
        }
    }

    @Override
    public void received(InboundMessage message) {
        print(message.id() + "  received   " + PhoneNumber.masked(message.from()) + " -> "
                + PhoneNumber.masked(message.owner()) + ", " + segments(message.segmentCount()));
    }

    @Override
    public void attempted(WebhookAttempt attempt) {
        print(attempt.messageId() + "  webhook    " + attempt.type() + ", attempt " + attempt.number() + ": "
                + (attempt.status() == null ? attempt.failure() : attempt.status()) + ", "
                + outcome(attempt.outcome()));
    }

    private static String segments(int count) {
        return count + (count == 1 ? " segment" : " segments");
    }

    private static String ending(Recipient recipient) {
        String status = recipient.status().name().toLowerCase(Locale.ROOT);
        return String.format("%-10s", status) + " " + PhoneNumber.masked(recipient.number())
                + (recipient.errorCode() == null ? "" : String.format(", error %04d", recipient.errorCode()));
    }

    private static String outcome(WebhookAttempt.Outcome outcome) {
        return switch (outcome) {
            case ACKNOWLEDGED -> "taken";
            case CHALLENGED -> "repeated with credentials";
            case WILL_RETRY -> "will be tried again";
            case GIVEN_UP -> "given up";
        };
    }

    private void print(String line) {
        out.println(line);
        out.flush();
    }
}
