/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.call;

import java.io.IOException;

/** It was called off before anything of it had left. */
public final class CalledOffException extends IOException {
    CalledOffException() {
        super("called off before a request was made");
    }
}
