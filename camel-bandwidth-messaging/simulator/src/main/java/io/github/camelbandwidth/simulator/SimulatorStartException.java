/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator;

/** The simulator could not start; the message says why, in words for the person who started it. */
public final class SimulatorStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SimulatorStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
