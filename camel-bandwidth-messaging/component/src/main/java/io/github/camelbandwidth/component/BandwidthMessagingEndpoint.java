/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import io.github.camelbandwidth.component.api.BandwidthMessagingConstants;
import io.github.camelbandwidth.component.config.CheckConfiguration;
import io.github.camelbandwidth.component.config.ClientConfiguration;
import io.github.camelbandwidth.component.config.DeliveryConfiguration;
import io.github.camelbandwidth.component.config.DraftConfiguration;
import io.github.camelbandwidth.component.config.EventConfiguration;
import io.github.camelbandwidth.component.config.ListConfiguration;
import io.github.camelbandwidth.component.config.MediaConfiguration;
import io.github.camelbandwidth.component.config.MessageConfiguration;
import io.github.camelbandwidth.component.config.MultiChannelConfiguration;
import io.github.camelbandwidth.component.config.OptionChecks;
import io.github.camelbandwidth.component.config.PaceConfiguration;
import io.github.camelbandwidth.component.config.ReceiveConfiguration;
import io.github.camelbandwidth.component.config.RetryConfiguration;
import io.github.camelbandwidth.component.ledger.Ledger;
import io.github.camelbandwidth.component.media.InboundMedia;
import io.github.camelbandwidth.component.operation.Operation;
import io.github.camelbandwidth.component.operation.Operations;
import io.github.camelbandwidth.component.pace.PaceSettings;
import io.github.camelbandwidth.component.pace.Rate;
import io.github.camelbandwidth.component.webhook.HttpDoor;
import io.github.camelbandwidth.component.webhook.WebhookDoor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.camel.AsyncEndpoint;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.component.webhook.WebhookCapableEndpoint;
import org.apache.camel.component.webhook.WebhookConfiguration;
import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.DefaultEndpoint;
import org.jspecify.annotations.Nullable;

/** Send SMS and MMS through Bandwidth's Messaging API v2, and receive what became of them as events. */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "bandwidth-messaging",
        title = "Bandwidth Messaging",
        syntax = "bandwidth-messaging:resource",
        category = {Category.MOBILE, Category.MESSAGING},
        headersClass = BandwidthMessagingConstants.class)
public class BandwidthMessagingEndpoint extends DefaultEndpoint
        implements AsyncEndpoint, EndpointServiceLocation, WebhookCapableEndpoint {
    @UriPath(enums = "messages,media,multi-channel")
    @Metadata(
            required = true,
            description = "The resource of the API: messages are SMS, MMS and"
                    + " group messages, and events are received there; multi-channel sends one message over RBM, SMS or MMS,"
                    + " whichever can be sent first; media are the files that messages name as their attachments.")
    private final String resource;

    @UriParam(label = "producer", enums = "send,list,upload,download,delete")
    @Metadata(
            description =
                    "What to do with the resource. Of messages: send (which needs not be said) posts a message, list"
                            + " searches among them. Of media: upload, download, list, delete.")
    private @Nullable String operation;

    @UriParam(label = "advanced")
    @Metadata(
            description =
                    "Where idempotency keys and the events that are done are kept, instead of the component's ledger.")
    private @Nullable Ledger ledger;

    @UriParam(label = "producer")
    @Metadata(description = "Name of a media file, such as menus/lunch.png, or its URL among the account's media.")
    private @Nullable String mediaId;

    @UriParam
    private DraftConfiguration draftConfiguration = new DraftConfiguration();

    @UriParam
    private MediaConfiguration mediaConfiguration = new MediaConfiguration();

    @UriParam
    private ListConfiguration listConfiguration = new ListConfiguration();

    @UriParam
    private ClientConfiguration clientConfiguration = new ClientConfiguration();

    @UriParam
    private RetryConfiguration retryConfiguration = new RetryConfiguration();

    @UriParam
    private MessageConfiguration messageConfiguration = new MessageConfiguration();

    @UriParam
    private CheckConfiguration checkConfiguration = new CheckConfiguration();

    @UriParam
    private PaceConfiguration paceConfiguration = new PaceConfiguration();

    @UriParam
    private MultiChannelConfiguration multiChannelConfiguration = new MultiChannelConfiguration();

    @UriParam
    private ReceiveConfiguration receiveConfiguration = new ReceiveConfiguration();

    @UriParam
    private EventConfiguration eventConfiguration = new EventConfiguration();

    @UriParam
    private DeliveryConfiguration deliveryConfiguration = new DeliveryConfiguration();

    private @Nullable WebhookConfiguration webhookConfiguration;
    private volatile @Nullable WebhookDoor door;

    /** Made by the component alone. */
    public BandwidthMessagingEndpoint(String uri, BandwidthMessagingComponent component, String resource) {
        super(uri, component);
        this.resource = resource;
    }

    /** Tells at start-up what is wrong with the URI. */
    void check() {
        Operations.require(resource, operation);
        clientConfiguration.check();
        checkConfiguration.check();
        deliveryConfiguration.check();
        pace();
        mediaConfiguration.check();
        listConfiguration.check();
        retryConfiguration.check();
        multiChannelConfiguration.check();
        draftConfiguration.check();
        OptionChecks.require(
                !resource.equals(Operations.MULTI_CHANNEL)
                        || draftConfiguration.recipients().size() <= 1,
                "to must be one number on multi-channel: one message for each is a Split before this endpoint");
        receiveConfiguration.check();
        eventConfiguration.check();
    }

    @Override
    public Producer createProducer() {
        return new BandwidthMessagingProducer(this);
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        return consumer(processor, new HttpDoor(getCamelContext(), receiveConfiguration));
    }

    private DefaultConsumer consumer(Processor processor, WebhookDoor door) throws Exception {
        Operations.requireEvents(resource);
        DefaultConsumer consumer = new BandwidthMessagingConsumer(this, processor, door);
        configureConsumer(consumer);
        return consumer;
    }

    private DefaultConsumer consumerBehindWebhook(Processor processor, WebhookDoor door) throws Exception {
        DefaultConsumer consumer = consumer(processor, door);
        camelWebhook().ifPresent(webhook -> webhook.configure(consumer));
        return consumer;
    }

    /** What is around this endpoint, if anything is. */
    Optional<CamelWebhook> camelWebhook() {
        return Optional.ofNullable(webhookConfiguration).flatMap(served -> CamelWebhook.of(getCamelContext(), served));
    }

    /** For Camel's component {@code webhook}, which has the server then: what it hands calls to. */
    @Override
    public Processor createWebhookHandler(Processor next) {
        WebhookConfiguration served = Objects.requireNonNull(webhookConfiguration, "webhook: says first where it is");
        return CamelWebhook.handler(
                served,
                receiveConfiguration,
                getCamelContext(),
                next,
                (door, route) -> consumerBehindWebhook(route, door));
    }

    /** Does nothing: the callback URL is given to the messaging application in the Bandwidth App, by a person. */
    @Override
    public void registerWebhook() {}

    /** Does nothing, as {@link #registerWebhook}. */
    @Override
    public void unregisterWebhook() {}

    @Override
    public void setWebhookConfiguration(WebhookConfiguration webhookConfiguration) {
        this.webhookConfiguration = webhookConfiguration;
    }

    @Override
    public List<String> getWebhookMethods() {
        return List.of("POST");
    }

    void opened(WebhookDoor door) {
        this.door = door;
    }

    void closed(WebhookDoor door) {
        if (this.door == door) {
            this.door = null;
        }
    }

    /** What is done where a message does not say it; {@code null} if each has to. */
    @Nullable
    String operationByDefault() {
        return operation == null ? Operations.byDefault(resource) : operation;
    }

    /** The operation of that name on this endpoint's resource. */
    Operation operation(@Nullable String name) {
        if (name == null) {
            throw Operations.unsaid(resource);
        }
        return new EndpointOperations(this).of(name);
    }

    /** A burst has to hold the longest text that may come. */
    PaceSettings pace() {
        Integer most = checkConfiguration.getMaxSegments();
        return paceConfiguration.settings(most == null ? Rate.LONGEST_TEXT : Math.min(most, Rate.LONGEST_TEXT));
    }

    /**
     * Downloads what comes with messages; null if it stays where it is.
     *
     * @throws IllegalArgumentException if an option is missing that it takes to download
     */
    @Nullable
    InboundMedia inboundMedia() {
        return eventConfiguration.isDownloadMedia() ? new EndpointOperations(this).inboundMedia() : null;
    }

    @Override
    public BandwidthMessagingComponent getComponent() {
        return (BandwidthMessagingComponent) super.getComponent();
    }

    public String getResource() {
        return resource;
    }

    public @Nullable String getOperation() {
        return operation;
    }

    public void setOperation(@Nullable String operation) {
        this.operation = operation;
    }

    public @Nullable Ledger getLedger() {
        return ledger;
    }

    public void setLedger(@Nullable Ledger ledger) {
        this.ledger = ledger;
    }

    public @Nullable String getMediaId() {
        return mediaId;
    }

    public void setMediaId(@Nullable String mediaId) {
        this.mediaId = mediaId;
    }

    public DraftConfiguration getDraftConfiguration() {
        return draftConfiguration;
    }

    public void setDraftConfiguration(DraftConfiguration draftConfiguration) {
        this.draftConfiguration = draftConfiguration;
    }

    public MediaConfiguration getMediaConfiguration() {
        return mediaConfiguration;
    }

    public void setMediaConfiguration(MediaConfiguration mediaConfiguration) {
        this.mediaConfiguration = mediaConfiguration;
    }

    public ListConfiguration getListConfiguration() {
        return listConfiguration;
    }

    public void setListConfiguration(ListConfiguration listConfiguration) {
        this.listConfiguration = listConfiguration;
    }

    public ClientConfiguration getClientConfiguration() {
        return clientConfiguration;
    }

    public void setClientConfiguration(ClientConfiguration clientConfiguration) {
        this.clientConfiguration = clientConfiguration;
    }

    public RetryConfiguration getRetryConfiguration() {
        return retryConfiguration;
    }

    public void setRetryConfiguration(RetryConfiguration retryConfiguration) {
        this.retryConfiguration = retryConfiguration;
    }

    public MessageConfiguration getMessageConfiguration() {
        return messageConfiguration;
    }

    public void setMessageConfiguration(MessageConfiguration messageConfiguration) {
        this.messageConfiguration = messageConfiguration;
    }

    public CheckConfiguration getCheckConfiguration() {
        return checkConfiguration;
    }

    public void setCheckConfiguration(CheckConfiguration checkConfiguration) {
        this.checkConfiguration = checkConfiguration;
    }

    public EventConfiguration getEventConfiguration() {
        return eventConfiguration;
    }

    public void setEventConfiguration(EventConfiguration eventConfiguration) {
        this.eventConfiguration = eventConfiguration;
    }

    public DeliveryConfiguration getDeliveryConfiguration() {
        return deliveryConfiguration;
    }

    public void setDeliveryConfiguration(DeliveryConfiguration deliveryConfiguration) {
        this.deliveryConfiguration = deliveryConfiguration;
    }

    public PaceConfiguration getPaceConfiguration() {
        return paceConfiguration;
    }

    public void setPaceConfiguration(PaceConfiguration paceConfiguration) {
        this.paceConfiguration = paceConfiguration;
    }

    public MultiChannelConfiguration getMultiChannelConfiguration() {
        return multiChannelConfiguration;
    }

    public void setMultiChannelConfiguration(MultiChannelConfiguration multiChannelConfiguration) {
        this.multiChannelConfiguration = multiChannelConfiguration;
    }

    public ReceiveConfiguration getReceiveConfiguration() {
        return receiveConfiguration;
    }

    public void setReceiveConfiguration(ReceiveConfiguration receiveConfiguration) {
        this.receiveConfiguration = receiveConfiguration;
    }

    /** While events come in here, where they do, if that is known; otherwise the address of the API. */
    @Override
    public @Nullable String getServiceUrl() {
        WebhookDoor open = door;
        return open == null ? clientConfiguration.getBaseUrl() : open.address();
    }

    @Override
    public String getServiceProtocol() {
        return "http";
    }

    /** Whose account it is, and no credentials. */
    @Override
    public Map<String, String> getServiceMetadata() {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("resource", resource);
        put(metadata, "accountId", clientConfiguration.getAccountId());
        put(metadata, "applicationId", messageConfiguration.getApplicationId());
        return metadata;
    }

    private static void put(Map<String, String> metadata, String name, @Nullable String value) {
        if (value != null) {
            metadata.put(name, value);
        }
    }

    /** Without the URI's query, which may name people. */
    @Override
    public String toString() {
        return "Endpoint[bandwidth-messaging:" + resource + "]";
    }
}
