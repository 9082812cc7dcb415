/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.fault;

import io.github.camelbandwidth.simulator.domain.Event;
import io.github.camelbandwidth.simulator.domain.InboundEvent;
import io.github.camelbandwidth.simulator.domain.InboundMessage;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.domain.StatusEvent;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What rules are asked about: a request, a message for one recipient, or an event. */
public final class Subject {
    private final Map<MatchField, List<String>> values = new EnumMap<>(MatchField.class);

    /** One nothing is known of yet. */
    public Subject() {}

    /** Adds what is known of {@code field}; null is nothing. */
    public Subject with(MatchField field, @Nullable String value) {
        return value == null ? this : with(field, List.of(value));
    }

    /** Adds values of which any may be wanted. */
    public Subject with(MatchField field, List<String> given) {
        values.put(field, List.copyOf(given));
        return this;
    }

    static Subject of(Message message, String number) {
        return new Subject()
                .with(MatchField.TO, number)
                .with(MatchField.FROM, message.from())
                .with(MatchField.TAG, message.tag())
                .with(MatchField.TEXT, message.text())
                .with(MatchField.ACCOUNT_ID, message.accountId())
                .with(MatchField.APPLICATION_ID, message.applicationId());
    }

    private static Subject of(InboundMessage message) {
        return new Subject()
                .with(MatchField.TO, message.owner())
                .with(MatchField.FROM, message.from())
                .with(MatchField.TEXT, message.text())
                .with(MatchField.ACCOUNT_ID, message.accountId());
    }

    static Subject of(Event event) {
        Subject subject = new Subject();
        if (event instanceof StatusEvent status) {
            subject = of(status.message(), status.to());
        } else if (event instanceof InboundEvent inbound) {
            subject = of(inbound.message());
        }
        return subject.with(MatchField.TYPE, event.typeName()).with(MatchField.APPLICATION_ID, event.applicationId());
    }

    /** What says whether any value of {@code field} passes {@code wanted}. */
    static Predicate<Subject> having(MatchField field, Predicate<String> wanted) {
        return subject -> subject.values.getOrDefault(field, List.of()).stream().anyMatch(wanted);
    }

    /** What is known, without the values, which may be numbers and texts. */
    @Override
    public String toString() {
        return "Subject" + values.keySet();
    }
}
