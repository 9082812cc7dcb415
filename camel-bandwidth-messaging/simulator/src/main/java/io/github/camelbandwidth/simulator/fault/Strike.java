/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.fault;

/**
 * What a rule wants to do to one thing. It counts as struck once it is applied, which may never be. Belongs to the loop.
 *
 * @param effect what it does
 * @param count counts it
 */
public record Strike<E extends FaultEffect>(E effect, Runnable count) {

    /** The effect, which is used now; to be called once. */
    public E apply() {
        count.run();
        return effect;
    }
}
