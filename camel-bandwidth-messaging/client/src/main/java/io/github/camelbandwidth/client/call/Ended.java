/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.call;

/**
 * How it ended, and after how many tries.
 *
 * @param outcome the end of the last try
 * @param tries how many requests were handed to the HTTP client; 0 if there was a reason not to begin
 * @param throttled how many of them were answered with 429: too much, too fast
 */
public record Ended<T>(T outcome, int tries, int throttled) {}
