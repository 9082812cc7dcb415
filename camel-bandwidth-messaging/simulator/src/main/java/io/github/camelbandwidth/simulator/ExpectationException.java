/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator;

/** What was waited for did not come; the message says what there was instead, numbers masked and without texts. */
public final class ExpectationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ExpectationException(String message, Throwable cause) {
        super(message, cause);
    }
}
