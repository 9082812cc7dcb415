/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.http;

import org.jspecify.annotations.Nullable;

/**
 * How one request ended, as far as this side can tell.
 *
 * @param written whether a byte of the request may have left; {@code false} is a promise that none has and none will
 * @param answer what came back, possibly only its beginning; {@code null} if nothing did
 * @param failure why there is no complete answer; {@code null} if there is one
 */
public record Attempt(
        boolean written, @Nullable Answer answer, @Nullable Throwable failure) {}
