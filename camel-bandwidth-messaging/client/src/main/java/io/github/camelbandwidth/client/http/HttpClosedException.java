/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.http;

import java.io.IOException;

/** The client was closed while a request was under way. */
public final class HttpClosedException extends IOException {
    HttpClosedException(String message) {
        super(message);
    }
}
