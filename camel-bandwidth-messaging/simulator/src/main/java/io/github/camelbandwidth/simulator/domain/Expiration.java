/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.domain;

import java.time.Instant;

/**
 * When a message stops being worth sending.
 *
 * @param given as the client wrote it, since the API repeats it as it came
 * @param at the same as a point in time
 */
public record Expiration(String given, Instant at) {}
