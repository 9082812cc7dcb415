/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.observe;

import java.time.Duration;

/**
 * What the API was asked for one send, its repeats included.
 *
 * @param tries how many requests were made
 * @param throttled how many of them were answered with 429
 * @param accepted whether the last one was answered with a 202 that says an id
 * @param took from the first request to the last answer
 */
public record Asked(Origin origin, int tries, int throttled, boolean accepted, Duration took) {}
