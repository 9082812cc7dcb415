/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator;

import io.github.camelbandwidth.simulator.service.InboundListener;
import io.github.camelbandwidth.simulator.service.MessageListener;
import io.github.camelbandwidth.simulator.webhook.AttemptListener;

/**
 * Hears of all that happens, on the simulator's own thread: it must neither hold it up nor close the simulator. What it
 * throws is logged and changes nothing.
 */
public interface SimulatorListener extends MessageListener, InboundListener, AttemptListener {

    /** One that lets everything pass. */
    static SimulatorListener silent() {
        return new SimulatorListener() {};
    }
}
