/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.service;

import io.github.camelbandwidth.simulator.domain.Application;
import io.github.camelbandwidth.simulator.domain.ErrorCodes;
import io.github.camelbandwidth.simulator.domain.Fate;
import io.github.camelbandwidth.simulator.domain.Fates;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.domain.PhoneNumber;
import io.github.camelbandwidth.simulator.store.AccountStore;
import java.util.Optional;

/** Fails every message whose sender does not belong to its application, for all its recipients. */
public record StrictNumbers(AccountStore accounts) implements Fates {

    @Override
    public Optional<Fate> of(Message message, String number) {
        Optional<Application> owner = accounts.ownerOf(message.from());
        return owner.filter(found -> found.id().equals(message.applicationId())).isPresent()
                ? Optional.empty()
                : Optional.of(Fate.of(code(message, owner)));
    }

    private static int code(Message message, Optional<Application> owner) {
        if (owner.filter(found -> found.accountId().equals(message.accountId())).isPresent()) {
            return ErrorCodes.WRONG_APPLICATION;
        }
        if (PhoneNumber.isShortCode(message.from())) {
            return ErrorCodes.FORBIDDEN_SHORT_CODE;
        }
        boolean isNobodys = owner.isEmpty() && PhoneNumber.isE164(message.from());
        return isNobodys ? ErrorCodes.UNALLOCATED_FROM : ErrorCodes.FORBIDDEN_FROM;
    }
}
