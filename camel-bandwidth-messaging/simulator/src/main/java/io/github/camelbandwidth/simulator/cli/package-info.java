/* Licensed under the Apache License, Version 2.0; see LICENSE. */
/** The simulator as a program. */
package io.github.camelbandwidth.simulator.cli;
