/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.http;

import java.io.IOException;

/** What was to be sent could not be read here, or what came could not be written here: no fault of the network. */
public final class LocalStreamException extends IOException {
    LocalStreamException(String message) {
        super(message);
    }

    LocalStreamException(String message, Throwable cause) {
        super(message, cause);
    }
}
