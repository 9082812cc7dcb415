/* Licensed under the Apache License, Version 2.0; see LICENSE. */
/**
 * The vendor's side of Bandwidth's Messaging API v2, for laptops, tests and CI. Begin at {@link
 * io.github.camelbandwidth.simulator.Simulator}.
 */
package io.github.camelbandwidth.simulator;
