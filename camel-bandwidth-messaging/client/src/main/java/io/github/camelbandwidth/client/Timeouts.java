/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client;

import java.time.Duration;

/**
 * How long one try may take.
 *
 * @param response how long the API may stay silent once it has the request
 * @param request how long the whole may take, waiting for a connection included
 */
public record Timeouts(Duration response, Duration request) {}
