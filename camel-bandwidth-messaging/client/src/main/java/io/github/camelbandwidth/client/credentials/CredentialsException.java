/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.credentials;

import java.io.IOException;

/** There is nothing to make a request with, so none was made. It tells why, and shows neither id nor secret. */
public final class CredentialsException extends IOException {
    CredentialsException(String message) {
        super(message);
    }

    CredentialsException(String message, Throwable cause) {
        super(message, cause);
    }
}
