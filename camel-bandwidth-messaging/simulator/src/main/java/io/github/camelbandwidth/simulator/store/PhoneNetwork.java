/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.store;

import io.github.camelbandwidth.simulator.domain.Phone;
import io.github.camelbandwidth.simulator.domain.PhoneNumber;
import io.github.camelbandwidth.simulator.time.Resettable;

/**
 * All that is remembered of handsets and the numbers they write to. Belongs to the loop.
 *
 * @param book what handsets show
 * @param inbound what they have written to the applications
 * @param optOuts who wants to hear no more from whom
 * @param senders the applications by the numbers they have sent from
 */
public record PhoneNetwork(PhoneBook book, InboundStore inbound, OptOuts optOuts, Senders senders)
        implements Resettable {
    private static final int PER_PHONE = 1_000;

    /**
     * A network without any memory yet, for {@code capacity} of everything, 1,000 messages on one handset, and
     * {@code maxCharacters} of what handsets show and of what they have written.
     */
    public static PhoneNetwork of(int capacity, int maxCharacters) {
        return new PhoneNetwork(
                new PhoneBook(PER_PHONE, capacity, maxCharacters),
                new InboundStore(capacity, maxCharacters),
                new OptOuts(capacity),
                new Senders(capacity));
    }

    /** What the handset of {@code number}, which is in E.164, shows now. */
    public Phone phone(String number) {
        if (!PhoneNumber.isE164(number)) {
            throw new IllegalArgumentException(
                    "The number of a handset is in E.164, such as +19195550142, not " + PhoneNumber.masked(number));
        }
        return new Phone(number, book.messages(number), optOuts.stoppedBy(number));
    }

    @Override
    public void reset() {
        book.clear();
        inbound.clear();
        optOuts.clear();
        senders.clear();
    }

    /** How much of it there is. */
    @Override
    public String toString() {
        return "PhoneNetwork[shown=" + book.count() + ", inbound=" + inbound.count() + "]";
    }
}
