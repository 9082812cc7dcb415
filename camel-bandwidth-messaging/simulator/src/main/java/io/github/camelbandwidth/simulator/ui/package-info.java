/* Licensed under the Apache License, Version 2.0; see LICENSE. */
/** The page at {@code /}: static files, which talk to the control API and to nothing else of the simulator. */
package io.github.camelbandwidth.simulator.ui;
