/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.http;

import java.io.IOException;

/** The time for the whole request was up. */
public final class HttpTimeoutException extends IOException {
    HttpTimeoutException(String message) {
        super(message);
    }
}
