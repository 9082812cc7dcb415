/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.call;

import io.github.camelbandwidth.client.credentials.Authorization;
import io.github.camelbandwidth.client.http.HttpCall;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What to make, and how often.
 *
 * @param authorization asked before each try
 * @param request makes the request of a try
 * @param policy bounds the repeats
 * @param harmless whether the request does the same when made twice, so that it may also be repeated where nobody knows
 *     what became of it
 * @param asked a wait that the API asks for may end so long after the first try, or within the policy's total if that
 *     is longer
 * @param until no try begins later; {@link Instant#MAX} if that does not matter
 */
public record Plan(
        Supplier<CompletableFuture<Authorization>> authorization,
        Function<Authorization, HttpCall> request,
        RetryPolicy policy,
        boolean harmless,
        Duration asked,
        Instant until) {}
