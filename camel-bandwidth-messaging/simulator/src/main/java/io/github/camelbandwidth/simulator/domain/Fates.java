/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.domain;

import java.util.List;
import java.util.Optional;

/** Decides, as a message leaves the queue, for which of its recipients it will fail. */
@FunctionalInterface
public interface Fates {

    /** With what {@code message} will fail for the recipient {@code number}; nothing when it will arrive. Asked once. */
    Optional<Fate> of(Message message, String number);

    /**
     * The numbers that stand for something: {@code +1555555} and the four digits of an error code, and {@code +1555554} and
     * four digits for a handset that takes no rich messages.
     */
    static Fates byNumber() {
        return (message, number) -> message.channel() == Channel.RBM && PhoneNumber.lacksRbm(number)
                ? Optional.of(Fate.of(ErrorCodes.SERVICE_NOT_ALLOWED))
                : PhoneNumber.failureOf(number).stream().mapToObj(Fate::of).findFirst();
    }

    /** The first of these to have an answer; the others are not asked. */
    static Fates firstOf(List<Fates> all) {
        List<Fates> asked = List.copyOf(all);
        return (message, number) -> asked.stream()
                .flatMap(fates -> fates.of(message, number).stream())
                .findFirst();
    }
}
