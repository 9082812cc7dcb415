/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation;

import io.github.camelbandwidth.client.Account;
import io.github.camelbandwidth.client.BandwidthClient;
import io.github.camelbandwidth.client.CallSettings;
import io.github.camelbandwidth.client.call.Call;
import io.github.camelbandwidth.client.call.Ended;
import io.github.camelbandwidth.client.message.MessageRequest;
import io.github.camelbandwidth.client.message.SendRequest;
import io.github.camelbandwidth.client.message.SendResponse;
import io.github.camelbandwidth.client.multichannel.MultiChannelRequest;
import io.github.camelbandwidth.client.outcome.Outcome;
import io.github.camelbandwidth.component.observe.Observations;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The last step: the request to the API. */
public final class PostSender implements Sender {
    private final Supplier<BandwidthClient> client;
    private final Account account;
    private final CallSettings settings;
    private final Supplier<Observations.Question> questions;

    /**
     * Sends for one account.
     *
     * @param client throws IllegalStateException once nothing is sent any more
     * @param questions asked for one for each send, and told how it was answered
     */
    public PostSender(
            Supplier<BandwidthClient> client,
            Account account,
            CallSettings settings,
            Supplier<Observations.Question> questions) {
        this.client = client;
        this.account = account;
        this.settings = settings;
        this.questions = questions;
    }

    @Override
    public CompletableFuture<Outcome<SendResponse>> send(SendRequest request, Waits waits) {
        BandwidthClient open;
        try {
            open = client.get();
        } catch (IllegalStateException stopped) {
            return CompletableFuture.completedFuture(new Outcome.NotSent<>(List.of(), stopped));
        }
        Observations.Question question = questions.get();
        Call<Outcome<SendResponse>> call = call(open, request);
        return waits.until(call.ended().thenApply(end -> observed(end, question)), call::stopRepeating);
    }

    private static Outcome<SendResponse> observed(Ended<Outcome<SendResponse>> end, Observations.Question question) {
        question.answered(end.tries(), end.throttled(), end.outcome() instanceof Outcome.Accepted<SendResponse>);
        return end.outcome();
    }

    private Call<Outcome<SendResponse>> call(BandwidthClient open, SendRequest request) {
        return request instanceof MultiChannelRequest several
                ? open.sendMultiChannel(account, settings, several)
                        .map(end -> end.outcome().map(taken -> taken))
                : open.send(account, settings, (MessageRequest) request)
                        .map(end -> end.outcome().map(taken -> taken));
    }
}
