/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.service;

import io.github.camelbandwidth.simulator.domain.Application;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.domain.PhoneNumber;
import io.github.camelbandwidth.simulator.store.AccountStore;
import io.github.camelbandwidth.simulator.store.Senders;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whose a number is: of the application it was given to, else of the one that has sent from it last. When strict, of the
 * former alone. Belongs to the loop.
 */
public final class NumberOwners {
    private final AccountStore accounts;
    private final Senders senders;
    private final boolean strict;

    /** Owners by the numbers in {@code accounts}, and by {@code senders} unless {@code strict}. */
    public NumberOwners(AccountStore accounts, Senders senders, boolean strict) {
        this.accounts = accounts;
        this.senders = senders;
        this.strict = strict;
    }

    Optional<Application> ownerOf(String number) {
        Optional<Application> owner = accounts.ownerOf(number);
        return owner.isPresent() || strict ? owner : senders.lastOf(number).flatMap(accounts::application);
    }

    void sentFrom(Message message) {
        if (!strict && PhoneNumber.isReachable(message.from())) {
            senders.sent(message.from(), message.applicationId());
        }
    }

    List<String> known() {
        Stream<String> sentFrom = strict ? Stream.of() : senders.numbers().stream();
        return Stream.concat(accounts.numbers().stream(), sentFrom).distinct().toList();
    }
}
