/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.time;

/** A part that remembers something, and can be put back to its beginning while it runs. */
@FunctionalInterface
public interface Resettable {

    /**
     * Forgets everything, on the loop, at once: what was under way leaves no trace later, and every {@link Activity#begin()}
     * of this part is ended. What was scheduled with {@link SimulatorTime} is gone already. What takes time, such as deleting
     * files, goes on behind, on things nobody sees any more.
     */
    void reset();
}
