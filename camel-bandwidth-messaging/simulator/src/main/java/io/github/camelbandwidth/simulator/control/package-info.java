/* Licensed under the Apache License, Version 2.0; see LICENSE. */
/** The simulator's own HTTP API, below {@code /simulator/}: one file for each resource; programs and people steer by it. */
package io.github.camelbandwidth.simulator.control;
