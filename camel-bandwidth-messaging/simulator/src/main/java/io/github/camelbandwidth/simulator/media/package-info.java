/* Licensed under the Apache License, Version 2.0; see LICENSE. */
/** Media files: on disk in a temporary folder, known by account and name, for a while. Everything here belongs to the loop. */
package io.github.camelbandwidth.simulator.media;
