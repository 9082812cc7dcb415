/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.docs;

import io.github.camelbandwidth.client.credentials.Credentials;
import java.util.function.Supplier;

/** The bean of the guide's page on security. */
public final class RotatedCredentials implements Supplier<Credentials> {
    private volatile Credentials current;

    public RotatedCredentials(String username, String password) {
        current = new Credentials.Basic(username, password);
    }

    /** Called by whatever hears of the rotation. */
    public void rotate(String username, String password) {
        current = new Credentials.Basic(username, password);
    }

    @Override
    public Credentials get() {
        return current;
    }
}
