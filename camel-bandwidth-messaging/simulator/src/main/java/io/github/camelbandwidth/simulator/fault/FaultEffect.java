/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.fault;

/** What a rule does. Of each of the five kinds below the first rule that strikes decides; several kinds go together. */
public sealed interface FaultEffect permits FateEffect, EventEffect, HttpEffect {

    /** Whether what it strikes has that field at all. */
    boolean knows(MatchField field);
}
