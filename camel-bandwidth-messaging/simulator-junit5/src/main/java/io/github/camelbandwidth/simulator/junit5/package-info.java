/* Licensed under the Apache License, Version 2.0; see LICENSE. */
/**
 * The simulator in JUnit 5 tests. Begin at {@link io.github.camelbandwidth.simulator.junit5.SimulatorExtension}, or at {@link
 * io.github.camelbandwidth.simulator.junit5.BandwidthSimulator} when the defaults will do.
 */
package io.github.camelbandwidth.simulator.junit5;
