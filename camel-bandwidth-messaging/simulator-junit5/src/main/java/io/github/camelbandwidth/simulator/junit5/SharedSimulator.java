/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.junit5;

import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A simulator that runs as long as somebody holds it, and is reset for whoever uses it while nobody else does. */
final class SharedSimulator {
    private final SimulatorSettings settings;
    private final Supplier<? extends SimulatorTime> times;
    private final Consumer<Simulator> prepare;
    private @Nullable Running running;
    private int holders;
    private int users;

    SharedSimulator(SimulatorSettings settings, Supplier<? extends SimulatorTime> times, Consumer<Simulator> prepare) {
        this.settings = settings;
        this.times = times;
        this.prepare = prepare;
    }

    /** Starts it for the first holder; it is closed when the last one closes what it got. */
    synchronized AutoCloseable hold() {
        if (running == null) {
            SimulatorTime time = times.get();
            running = new Running(Simulator.start(settings, time), time);
        }
        holders++;
        return this::letGo;
    }

    /** Resets it, unless it is in use; whoever comes meanwhile waits. It is in use until what this gives is closed. */
    synchronized AutoCloseable use() {
        if (users == 0) {
            simulator().reset();
            prepare.accept(simulator());
        }
        users++;
        return this::endUse;
    }

    synchronized Simulator simulator() {
        return running().simulator();
    }

    synchronized SimulatorTime time() {
        return running().time();
    }

    private Running running() {
        if (running == null) {
            throw new IllegalStateException(
                    "The simulator runs during tests only: is the field annotated with @RegisterExtension?");
        }
        return running;
    }

    private synchronized void letGo() {
        holders--;
        if (holders == 0 && running != null) {
            running.simulator().close();
            running = null;
        }
    }

    private synchronized void endUse() {
        users--;
    }

    private record Running(Simulator simulator, SimulatorTime time) {}
}
