/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation.request;

import io.github.camelbandwidth.client.Account;
import io.github.camelbandwidth.client.BandwidthClient;
import io.github.camelbandwidth.client.CallSettings;
import io.github.camelbandwidth.client.call.Call;
import io.github.camelbandwidth.client.call.Ended;
import io.github.camelbandwidth.client.message.FieldError;
import io.github.camelbandwidth.client.outcome.ApiResult;
import io.github.camelbandwidth.client.outcome.Sent;
import io.github.camelbandwidth.component.api.RequestFailedException;
import io.github.camelbandwidth.component.operation.Waits;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Asks the API for what sends no message, for the account of one endpoint. */
public final class ApiCaller {
    private final Supplier<BandwidthClient> client;
    private final Account account;
    private final CallSettings settings;

    /**
     * Asks for one account.
     *
     * @param client throws IllegalStateException once nothing is asked any more
     */
    public ApiCaller(Supplier<BandwidthClient> client, Account account, CallSettings settings) {
        this.client = client;
        this.account = account;
        this.settings = settings;
    }

    /** One of the client's operations. */
    @FunctionalInterface
    interface Request<T> {
        Call<ApiResult<T>> start(BandwidthClient client, Account account, CallSettings settings);
    }

    Account account() {
        return account;
    }

    /**
     * Asks and does not wait.
     *
     * @param operation its name, for errors
     * @return completes on a thread that must not be blocked; exceptionally with a {@link RequestFailedException}
     */
    <T> CompletableFuture<T> ask(String operation, Waits waits, Request<T> request) {
        BandwidthClient open;
        try {
            open = client.get();
        } catch (IllegalStateException stopped) {
            return CompletableFuture.failedFuture(
                    new RequestFailedException(operation, List.of(new FieldError("component", "is stopped")), stopped));
        }
        Call<ApiResult<T>> call = request.start(open, account, settings);
        return waits.until(call.ended(), call::stopRepeating).thenCompose(end -> value(operation, end));
    }

    private <T> CompletableFuture<T> value(String operation, Ended<ApiResult<T>> end) {
        return end.outcome() instanceof ApiResult.Success<T> success
                ? CompletableFuture.completedFuture(success.value())
                : CompletableFuture.failedFuture(
                        new RequestFailures(operation, account.baseUrl(), end.tries()).of(end.outcome()));
    }

    /** The failure of a request that was not made, since it is seen to be wrong. */
    static RequestFailedException refused(String operation, List<FieldError> errors) {
        return new RequestFailedException(operation, errors, null);
    }

    /** The failure of a request that was not made, since what it was to carry cannot be read or written here. */
    static RequestFailedException unreadable(String operation, Exception cause, Sent done) {
        return new RequestFailedException(
                "The operation " + operation + " failed here, not at the API: "
                        + cause.getClass().getSimpleName(),
                done,
                null,
                cause,
                0);
    }
}
