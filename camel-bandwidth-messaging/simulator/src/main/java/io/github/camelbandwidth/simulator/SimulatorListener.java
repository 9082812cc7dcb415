/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator;

import io.github.camelbandwidth.simulator.service.MessageListener;
import io.github.camelbandwidth.simulator.webhook.AttemptListener;

/** Hears of all that happens; called on the simulator's own thread, which it must neither hold up nor close. */
public interface SimulatorListener extends MessageListener, AttemptListener {

    /** One that lets everything pass. */
    static SimulatorListener silent() {
        return new SimulatorListener() {};
    }
}
