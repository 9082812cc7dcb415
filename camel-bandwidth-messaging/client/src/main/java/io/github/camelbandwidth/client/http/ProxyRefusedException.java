/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.http;

import java.io.IOException;

/** The proxy did not open the way to the server, so the request never left. */
public final class ProxyRefusedException extends IOException {
    private final int status;

    ProxyRefusedException(int status) {
        super("the proxy refused the connection with status " + status);
        this.status = status;
    }

    /** What the proxy answered. */
    public int status() {
        return status;
    }
}
