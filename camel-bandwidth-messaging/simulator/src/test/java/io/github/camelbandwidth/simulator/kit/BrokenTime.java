/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.kit;

import io.github.camelbandwidth.simulator.time.Loop;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.time.Instant;

/** A time that fails whenever it is asked: a fault of the simulator itself. */
public final class BrokenTime implements SimulatorTime {
    @Override
    public Instant now() {
        throw new IllegalStateException("planned");
    }

    @Override
    public Task at(Instant due, Runnable action) {
        throw new IllegalStateException("planned");
    }

    @Override
    public void start(Loop loop) {}

    @Override
    public void reset() {}

    @Override
    public void stop() {}
}
