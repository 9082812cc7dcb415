/* Licensed under the Apache License, Version 2.0; see LICENSE. */
/** The vendor's HTTP API, one file for each resource: it reads and checks requests, asks the service, and writes answers. */
package io.github.camelbandwidth.simulator.api;
