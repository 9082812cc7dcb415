/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client;

import io.github.camelbandwidth.client.call.Call;
import io.github.camelbandwidth.client.call.Calls;
import io.github.camelbandwidth.client.call.Ended;
import io.github.camelbandwidth.client.call.Plan;
import io.github.camelbandwidth.client.credentials.Authorization;
import io.github.camelbandwidth.client.credentials.Authorizations;
import io.github.camelbandwidth.client.http.Answer;
import io.github.camelbandwidth.client.http.Attempt;
import io.github.camelbandwidth.client.http.HttpCall;
import io.github.camelbandwidth.client.http.HttpSettings;
import io.github.camelbandwidth.client.http.HttpTransport;
import io.github.camelbandwidth.client.media.MediaHead;
import io.github.camelbandwidth.client.media.MediaId;
import io.github.camelbandwidth.client.media.MediaPage;
import io.github.camelbandwidth.client.media.MediaSink;
import io.github.camelbandwidth.client.media.MediaUpload;
import io.github.camelbandwidth.client.message.FieldError;
import io.github.camelbandwidth.client.message.MessageRequest;
import io.github.camelbandwidth.client.message.MessageResponse;
import io.github.camelbandwidth.client.message.MessageRules;
import io.github.camelbandwidth.client.multichannel.MultiChannelRequest;
import io.github.camelbandwidth.client.multichannel.MultiChannelResponse;
import io.github.camelbandwidth.client.multichannel.MultiChannelRules;
import io.github.camelbandwidth.client.outcome.ApiResult;
import io.github.camelbandwidth.client.outcome.Outcome;
import io.github.camelbandwidth.client.outcome.ResultTable;
import io.github.camelbandwidth.client.outcome.SendTable;
import io.github.camelbandwidth.client.query.MessagePage;
import io.github.camelbandwidth.client.query.MessageQuery;
import io.github.camelbandwidth.client.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Bandwidth's Messaging API v2. One instance serves any number of accounts and any number of calls in flight. What is
 * seen to be wrong with a request costs no call.
 */
public final class BandwidthClient implements AutoCloseable {
    private static final int NOT_FOUND = 404;

    /** What the API asks to wait when there were too many queries: it counts them over 5 minutes. */
    private static final Duration ASKED = Duration.ofMinutes(5);

    private final HttpTransport transport;
    private final Time time;
    private final Authorizations authorizations;
    private final Calls calls;

    /** Starts the HTTP client. */
    public BandwidthClient(HttpSettings settings, Time time) {
        this(settings, time, () -> ThreadLocalRandom.current().nextDouble());
    }

    /**
     * As {@link #BandwidthClient(HttpSettings, Time)}, with a chance of its own.
     *
     * @param jitter spreads the waits before repeats: numbers from 0 to below 1; asked by several threads
     */
    public BandwidthClient(HttpSettings settings, Time time, DoubleSupplier jitter) {
        this.transport = new HttpTransport(settings, time);
        this.time = time;
        this.authorizations = new Authorizations(transport, time);
        this.calls = new Calls(transport, time, jitter);
    }

    /**
     * Sends a message. Each try is exactly one POST, and another one follows only where the one before is known not to
     * have been taken; none begins after the message's expiration.
     */
    public Call<Outcome<MessageResponse>> send(Account account, CallSettings settings, MessageRequest request) {
        List<FieldError> errors = MessageRules.check(request, time.now());
        if (!errors.isEmpty()) {
            return Call.ended(new Outcome.NotSent<>(errors, null));
        }
        ApiRequests requests = new ApiRequests(account, settings.timeouts());
        return start(account, settings, requests.post("messages", request), false, Duration.ZERO, request.expiration())
                .map(end -> SendTable.decide(end.outcome(), MessageResponse::of).after(end.tries()));
    }

    /** Sends a message over the first of several channels that takes it; as {@link #send} in all else. */
    public Call<Outcome<MultiChannelResponse>> sendMultiChannel(
            Account account, CallSettings settings, MultiChannelRequest request) {
        List<FieldError> errors = MultiChannelRules.check(request, time.now());
        if (!errors.isEmpty()) {
            return Call.ended(new Outcome.NotSent<>(errors, null));
        }
        ApiRequests requests = new ApiRequests(account, settings.timeouts());
        return start(
                        account,
                        settings,
                        requests.post("messages/multiChannel", request),
                        false,
                        Duration.ZERO,
                        request.expiration())
                .map(end -> SendTable.decide(end.outcome(), MultiChannelResponse::of)
                        .after(end.tries()));
    }

    /** Searches for messages and gives one page. */
    public Call<ApiResult<MessagePage>> list(Account account, CallSettings settings, MessageQuery query) {
        List<FieldError> errors = query.check();
        return errors.isEmpty()
                ? harmless(account, settings, ASKED, requests -> requests.list(query), MessagePage::of)
                : Call.ended(ApiResult.invalid(errors));
    }

    /**
     * Uploads a media file, or overwrites the one of that name.
     *
     * @param maxBytes the largest file that is let through; see {@link MediaUpload#DEFAULT_MAX_BYTES}
     * @return gives the name back
     */
    public Call<ApiResult<MediaId>> upload(Account account, CallSettings settings, MediaUpload upload, long maxBytes) {
        List<FieldError> errors = upload.check(maxBytes);
        return errors.isEmpty()
                ? harmless(
                        account,
                        settings,
                        // A message may wait for its pictures, and no longer than a send waits.
                        Duration.ZERO,
                        requests -> requests.upload(upload),
                        done -> Optional.of(upload.id()))
                : Call.ended(ApiResult.invalid(errors));
    }

    /** Downloads a media file into {@code sink}; it is whole only if this ends as a success. */
    public Call<ApiResult<MediaHead>> download(Account account, CallSettings settings, MediaId id, MediaSink sink) {
        return harmless(
                account,
                settings,
                ASKED,
                requests -> requests.download(id, sink),
                answer -> Optional.of(MediaHead.of(answer)));
    }

    /**
     * Gives one page of the account's media files.
     *
     * @param continuationToken of the page before; {@code null} for the first page
     */
    public Call<ApiResult<MediaPage>> listMedia(
            Account account, CallSettings settings, @Nullable String continuationToken) {
        return harmless(account, settings, ASKED, requests -> requests.listMedia(continuationToken), MediaPage::of);
    }

    /**
     * Deletes a media file. One that a repeat does not find any more was deleted by the try before it.
     *
     * @return gives the name back
     */
    public Call<ApiResult<MediaId>> deleteMedia(Account account, CallSettings settings, MediaId id) {
        ApiRequests requests = new ApiRequests(account, settings.timeouts());
        return start(account, settings, requests.deleteMedia(id), true, ASKED, null)
                .map(end -> deleted(end, id));
    }

    private static ApiResult<MediaId> deleted(Ended<Attempt> end, MediaId id) {
        Answer answer = end.outcome().answer();
        return answer != null && answer.status() == NOT_FOUND && end.tries() > 1
                ? new ApiResult.Success<>(id, answer)
                : ResultTable.decide(end.outcome(), done -> Optional.of(id));
    }

    private <T> Call<ApiResult<T>> harmless(
            Account account,
            CallSettings settings,
            Duration asked,
            Function<ApiRequests, Function<Authorization, HttpCall>> operation,
            Function<Answer, Optional<T>> reader) {
        Function<Authorization, HttpCall> request = operation.apply(new ApiRequests(account, settings.timeouts()));
        return start(account, settings, request, true, asked, null)
                .map(end -> ResultTable.decide(end.outcome(), reader));
    }

    private Call<Attempt> start(
            Account account,
            CallSettings settings,
            Function<Authorization, HttpCall> request,
            boolean harmless,
            Duration asked,
            @Nullable Instant until) {
        Timeouts timeouts = settings.timeouts();
        return calls.start(new Plan(
                () -> authorizations.of(account.credentials(), timeouts.response(), timeouts.request()),
                request,
                settings.retry(),
                harmless,
                asked,
                Objects.requireNonNullElse(until, Instant.MAX)));
    }

    /**
     * Ends every call at once: a request that is on its way as unknown, anything that waits as not sent or with the
     * outcome of its last try.
     */
    @Override
    public void close() {
        calls.close();
        transport.close();
    }
}
