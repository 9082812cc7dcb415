/* Licensed under the Apache License, Version 2.0; see LICENSE. */
/**
 * What shall go wrong: rules, which of them strikes, and what it does to messages and their events. What it does to requests
 * is in {@code http} below.
 */
package io.github.camelbandwidth.simulator.fault;
