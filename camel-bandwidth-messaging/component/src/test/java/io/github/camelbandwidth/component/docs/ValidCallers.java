/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.docs;

import io.github.camelbandwidth.client.credentials.Credentials;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** The bean of the guide's page on security that says who may call. */
public final class ValidCallers implements Supplier<Collection<Credentials.Basic>> {
    private volatile List<Credentials.Basic> valid = List.of();

    /** Called by whatever hears of the rotation, with the new pair and the old one. */
    public void change(Credentials.Basic... pairs) {
        valid = List.of(pairs);
    }

    @Override
    public Collection<Credentials.Basic> get() {
        return valid;
    }
}
