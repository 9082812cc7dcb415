/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.http;

import java.util.concurrent.CompletableFuture;

/**
 * A request that is being made.
 *
 * @param result completes, never exceptionally, on an I/O or timer thread that must not be blocked
 * @param callOff ends it at once as not written if no connection has it yet; one that is on its way goes on
 */
public record HttpExchange(CompletableFuture<Attempt> result, Runnable callOff) {}
