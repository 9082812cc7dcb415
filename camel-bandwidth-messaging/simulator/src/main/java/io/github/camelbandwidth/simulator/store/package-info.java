/* Licensed under the Apache License, Version 2.0; see LICENSE. */
/** What the simulator remembers, and how much of it. Everything here belongs to the loop. */
package io.github.camelbandwidth.simulator.store;
