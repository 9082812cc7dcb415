/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import io.github.camelbandwidth.client.Account;
import io.github.camelbandwidth.client.BandwidthClient;
import io.github.camelbandwidth.client.CallSettings;
import io.github.camelbandwidth.client.message.MessageRequest;
import io.github.camelbandwidth.component.config.DeliveryConfiguration;
import io.github.camelbandwidth.component.config.EventConfiguration;
import io.github.camelbandwidth.component.config.ListConfiguration;
import io.github.camelbandwidth.component.config.MediaConfiguration;
import io.github.camelbandwidth.component.media.InboundMedia;
import io.github.camelbandwidth.component.observe.Observations;
import io.github.camelbandwidth.component.observe.Origin;
import io.github.camelbandwidth.component.operation.AfterSend;
import io.github.camelbandwidth.component.operation.AwaitDelivery;
import io.github.camelbandwidth.component.operation.Drafts;
import io.github.camelbandwidth.component.operation.IdempotencyKey;
import io.github.camelbandwidth.component.operation.MultiChannelRequestReader;
import io.github.camelbandwidth.component.operation.ObservedSender;
import io.github.camelbandwidth.component.operation.OnceSender;
import io.github.camelbandwidth.component.operation.Operation;
import io.github.camelbandwidth.component.operation.Operations;
import io.github.camelbandwidth.component.operation.PaceSender;
import io.github.camelbandwidth.component.operation.PostSender;
import io.github.camelbandwidth.component.operation.Preparer;
import io.github.camelbandwidth.component.operation.RequestReader;
import io.github.camelbandwidth.component.operation.ResolveSender;
import io.github.camelbandwidth.component.operation.SendOperation;
import io.github.camelbandwidth.component.operation.Sender;
import io.github.camelbandwidth.component.operation.UnknownMarks;
import io.github.camelbandwidth.component.operation.Waits;
import io.github.camelbandwidth.component.operation.request.ApiCaller;
import io.github.camelbandwidth.component.operation.request.DeleteOperation;
import io.github.camelbandwidth.component.operation.request.DownloadOperation;
import io.github.camelbandwidth.component.operation.request.ListMediaOperation;
import io.github.camelbandwidth.component.operation.request.ListMessagesOperation;
import io.github.camelbandwidth.component.operation.request.Lists;
import io.github.camelbandwidth.component.operation.request.MediaIds;
import io.github.camelbandwidth.component.operation.request.PictureDrafts;
import io.github.camelbandwidth.component.operation.request.QueryReader;
import io.github.camelbandwidth.component.operation.request.UploadOperation;
import io.github.camelbandwidth.component.operation.request.Uploader;
import io.github.camelbandwidth.component.operation.request.UrlsOnly;
import io.github.camelbandwidth.component.pace.Pacer;
import io.github.camelbandwidth.component.picture.PictureReader;
import io.github.camelbandwidth.component.prepare.Preparation;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.Expression;
import org.jspecify.annotations.Nullable;

/** Puts the operations of one endpoint together; the only place that knows in which order a message passes what. */
final class EndpointOperations {
    private static final String SEND = "send";
    private static final String MEDIA = "media";

    private final BandwidthMessagingEndpoint endpoint;
    private final BandwidthMessagingComponent component;
    private final Supplier<MessageRequest> defaults;

    /**
     * Looks at the options when an operation is asked for.
     */
    EndpointOperations(BandwidthMessagingEndpoint endpoint) {
        this.endpoint = endpoint;
        this.component = endpoint.getComponent();
        this.defaults = () -> endpoint.getDraftConfiguration()
                .defaults(endpoint.getMessageConfiguration(), component.time().now());
    }

    /**
     * The operation of that name on the endpoint's resource.
     *
     * @throws IllegalArgumentException if there is none, or if an option it needs is missing
     */
    Operation of(String name) {
        Operations.require(endpoint.getResource(), name);
        if (name.equals(SEND)) {
            return send(endpoint.getResource().equals(Operations.MULTI_CHANNEL) ? multiChannel() : drafts());
        }
        return endpoint.getResource().equals(MEDIA) ? ofMedia(name) : listMessages();
    }

    private Operation send(Drafts drafts) {
        Account account = endpoint.getClientConfiguration().account();
        CallSettings settings = settings();
        Observations observations = component.observations();
        Origin origin = new Origin(account.accountId(), endpoint.getResource());
        Sender post = new PostSender(component::startedClient, account, settings, () -> observations.asking(origin));
        String address = endpoint.getClientConfiguration().address();
        Sender pace = new PaceSender(() -> component.pacers().of(address), resolve(post), component.completions());
        observations.line(
                account.accountId(), () -> component.pacers().of(address).map(Pacer::state));
        OnceSender once = new OnceSender(
                component.startedLedger(endpoint.getLedger()), component.time(), component.completions());
        return new SendOperation(
                drafts,
                new IdempotencyKey(keyExpression(), account.accountId()),
                once,
                new ObservedSender(pace, observations, origin),
                afterSend(),
                new UnknownMarks(endpoint, endpoint.getRetryConfiguration().isRepeatUnknown()),
                component.stops()::waits,
                account.baseUrl());
    }

    private Preparer preparer() {
        return new Preparer(new Preparation(endpoint.getCheckConfiguration(), component.time()::now));
    }

    private Sender resolve(Sender post) {
        DeliveryConfiguration options = endpoint.getDeliveryConfiguration();
        return options.isResolveUnknown()
                ? new ResolveSender(
                        post, component.events(), component.time(), Duration.ofMillis(options.getResolveTimeout()))
                : post;
    }

    private AfterSend afterSend() {
        DeliveryConfiguration options = endpoint.getDeliveryConfiguration();
        return options.isAwaitDelivery()
                ? new AwaitDelivery(component.events(), component.time(), options)
                : AfterSend.nothing();
    }

    private Drafts drafts() {
        MediaConfiguration media = endpoint.getMediaConfiguration();
        Uploader uploader = new Uploader(
                caller(),
                media.getMaxMediaSize(),
                media.getCacheControl(),
                media.getParallelUploads(),
                component.completions());
        return new PictureDrafts(
                new RequestReader(defaults, component.time()::now),
                new PictureReader(media.getMaxMediaSize()),
                uploader,
                media.isAttachments(),
                preparer());
    }

    private Drafts multiChannel() {
        return Drafts.of(
                new UrlsOnly(
                        new MultiChannelRequestReader(
                                defaults, endpoint.getMultiChannelConfiguration(), component.time()::now),
                        endpoint.getMediaConfiguration().isAttachments()),
                preparer());
    }

    private Operation listMessages() {
        QueryReader queries = new QueryReader(endpoint.getListConfiguration().messageQuery(), component.time()::now);
        return new ListMessagesOperation(caller(), queries, lists(), component.stops()::waits);
    }

    private Operation ofMedia(String name) {
        MediaConfiguration media = endpoint.getMediaConfiguration();
        MediaIds ids = new MediaIds(endpoint.getClientConfiguration().account(), endpoint.getMediaId());
        Function<Exchange, Waits> waits = component.stops()::waits;
        return switch (name) {
            case "upload" ->
                new UploadOperation(caller(), ids, media.getMaxMediaSize(), media.getCacheControl(), waits);
            case "download" -> new DownloadOperation(caller(), ids, waits);
            case "delete" -> new DeleteOperation(caller(), ids, waits);
            default -> new ListMediaOperation(caller(), lists(), waits);
        };
    }

    /** Not an operation of a producer, but made of the same options. */
    InboundMedia inboundMedia() {
        EventConfiguration options = endpoint.getEventConfiguration();
        Account account;
        try {
            account = endpoint.getClientConfiguration().account();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "downloadMedia=true takes the account's credentials to download with. " + e.getMessage(), e);
        }
        BandwidthClient unused = component.startedClient();
        return new InboundMedia(
                component::startedClient,
                account,
                settings(),
                component.time(),
                Duration.ofMillis(options.getDownloadTimeout()),
                options.getMaxDownloadSize(),
                (exchange, ended, end) -> component.stops().waits(exchange).until(ended, end));
    }

    private Lists lists() {
        ListConfiguration list = endpoint.getListConfiguration();
        return new Lists(list.getLimit(), list.isStream(), component.completions());
    }

    private ApiCaller caller() {
        return new ApiCaller(
                component::startedClient, endpoint.getClientConfiguration().account(), settings());
    }

    private CallSettings settings() {
        return endpoint.getClientConfiguration()
                .callSettings(endpoint.getRetryConfiguration().policy());
    }

    private @Nullable Expression keyExpression() {
        String key = endpoint.getDraftConfiguration().getIdempotencyKey();
        return key == null
                ? null
                : endpoint.getCamelContext().resolveLanguage("simple").createExpression(key);
    }
}
