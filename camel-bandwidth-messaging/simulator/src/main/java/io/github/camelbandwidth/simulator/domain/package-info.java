/* Licensed under the Apache License, Version 2.0; see LICENSE. */
/**
 * What a message is and what may become of it: values in, values and events out. Nothing here reads a clock, does I/O
 * or knows the rest of the simulator, so that every rule can be tested as arithmetic.
 */
package io.github.camelbandwidth.simulator.domain;
