/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.credentials;

import java.io.IOException;
import java.time.Duration;

/** There is nothing to make a request with, so none was made. It tells why, and shows neither id nor secret. */
public final class CredentialsException extends IOException {
    /** How long the token endpoint asks to be left alone; zero if it does not. */
    private final Duration retryAfter;

    CredentialsException(String message) {
        this(message, Duration.ZERO);
    }

    CredentialsException(String message, Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    CredentialsException(String message, Throwable cause) {
        super(message, cause);
        this.retryAfter = Duration.ZERO;
    }

    Duration retryAfter() {
        return retryAfter;
    }
}
