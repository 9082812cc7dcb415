/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.media;

import io.github.camelbandwidth.client.Account;
import io.github.camelbandwidth.client.BandwidthClient;
import io.github.camelbandwidth.client.CallSettings;
import io.github.camelbandwidth.client.call.Call;
import io.github.camelbandwidth.client.media.MediaHead;
import io.github.camelbandwidth.client.media.MediaId;
import io.github.camelbandwidth.client.outcome.ApiResult;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Downloads one attachment. Only what lies among the account's media is asked for: a URL is what somebody else wrote, and
 * neither credentials nor a request from inside this network go anywhere it likes.
 *
 * @param client throws IllegalStateException once nothing is asked any more
 */
record MediaFetch(Supplier<BandwidthClient> client, Account account, CallSettings settings) {

    /** Begins, and does not wait; whatever becomes of it is a {@link Download}. */
    Call<Download> start(String url, SpoolFile file) {
        Optional<MediaId> id = account.mediaAt(url);
        if (id.isEmpty()) {
            return Call.ended(new Download.Missing(url, "its URL is not among the account's media"));
        }
        Call<ApiResult<MediaHead>> call = client.get().download(account, settings, id.get(), file);
        return call.map(end -> end.outcome() instanceof ApiResult.Success<MediaHead>
                ? new Download.Came(url, file)
                : new Download.Missing(url, reason(end.outcome())));
    }

    private static String reason(ApiResult<MediaHead> result) {
        if (result instanceof ApiResult.Refused<MediaHead> refused) {
            return "the answer was " + refused.answer().status();
        }
        Throwable cause =
                ((ApiResult.Failed<MediaHead>) result).cause().orElseGet(() -> new IllegalStateException("no answer"));
        return cause.getCause() instanceof TooLargeException tooLarge
                ? String.valueOf(tooLarge.getMessage())
                : cause.getClass().getSimpleName();
    }
}
