/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client;

import io.github.camelbandwidth.client.call.RetryPolicy;

/**
 * How something is asked of the API.
 *
 * @param timeouts of each try
 * @param retry what is repeated, and for how long
 */
public record CallSettings(Timeouts timeouts, RetryPolicy retry) {}
