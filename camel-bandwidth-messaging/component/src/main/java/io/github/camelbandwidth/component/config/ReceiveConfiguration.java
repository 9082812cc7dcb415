/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.config;

import io.github.camelbandwidth.client.credentials.Credentials;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.HeaderFilterStrategy;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/** Where events come in, from whom, and when they are acknowledged. */
@UriParams
public class ReceiveConfiguration implements Cloneable {
    /** Segments do not begin with a dot: callers and servers resolve {@code .} and {@code ..}. */
    private static final Pattern PATH = Pattern.compile("/|/?(?!\\.)[\\w.=-]+(/(?!\\.)[\\w.=-]+)*/?");

    private static final long MAX_ACK_TIMEOUT = 9_000;
    /** 22 characters of Base64 are 128 bits; none of them is another one once it stands in a URL. */
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{22,}");

    @UriParam(label = "consumer", defaultValue = "/bandwidth-messaging")
    @Metadata(
            description = "Path of the webhook on this application's HTTP server. It is part of the callback URL that"
                    + " the messaging application is given in the Bandwidth App.")
    private String webhookPath = "/bandwidth-messaging";

    @UriParam(label = "consumer,security", secret = true)
    @Metadata(description = "User name a caller of the webhook must give, by HTTP Basic authentication.")
    private @Nullable String webhookUsername;

    @UriParam(label = "consumer,security", secret = true)
    @Metadata(description = "Password a caller of the webhook must give.")
    private @Nullable String webhookPassword;

    @UriParam(label = "consumer,security", secret = true)
    @Metadata(
            description = "User name that is valid beside webhookUsername, so that the credentials of the callback URL"
                    + " can be changed while events come in.")
    private @Nullable String webhookPreviousUsername;

    @UriParam(label = "consumer,security", secret = true)
    @Metadata(description = "Password that goes with webhookPreviousUsername.")
    private @Nullable String webhookPreviousPassword;

    @UriParam(label = "consumer,security")
    @Metadata(
            description = "A bean that gives all pairs of user name and password that are valid beside those of the"
                    + " options. It is asked for each call, so that they can be changed without a restart, and must not wait for"
                    + " anything. If it fails, it lets nobody in.")
    private @Nullable Supplier<Collection<Credentials.Basic>> webhookCredentials;

    @UriParam(label = "consumer,security", secret = true)
    @Metadata(
            description = "A last segment of the webhook's path that is told to the API alone: the callback URL then"
                    + " ends in webhookPath, a slash and this. At least 22 letters, digits, - or _, best random; several"
                    + " with commas between them while it is changed. A call with another one is answered with 404.")
    private @Nullable String webhookSecret;

    @UriParam(label = "consumer,security", defaultValue = "false")
    @Metadata(
            description = "Lets anybody call the webhook. Without it the consumer does not start unless user name and"
                    + " password, webhookCredentials or webhookSecret are set.")
    private boolean allowAnonymous;

    @UriParam(label = "consumer,advanced")
    @Metadata(
            description = "Name of the Camel component that serves the webhook: platform-http, servlet, jetty, undertow"
                    + " or netty-http. If not set, the one of the REST configuration, else the first of these that is"
                    + " there.")
    private @Nullable String httpComponent;

    @UriParam(label = "consumer,advanced")
    @Metadata(
            description = "A bean that says which HTTP headers of a webhook call the route gets with each event. If not"
                    + " set, none. Query parameters, headers whose names begin with Camel, and credentials are never"
                    + " copied.")
    private @Nullable HeaderFilterStrategy headerFilterStrategy;

    @UriParam(label = "consumer,advanced", defaultValue = "7000", javaType = "java.time.Duration")
    @Metadata(
            description = "How long a webhook call waits for its routes before it is answered with 503, so that the"
                    + " event comes again. At most 9 seconds: the API gives up after 10.")
    private long ackTimeout = 7_000;

    @UriParam(label = "consumer", defaultValue = "ON_COMPLETION")
    @Metadata(
            description =
                    "When a call is answered with 200: ON_COMPLETION, when the route has ended well with each of its"
                            + " events; ON_RECEIPT, when the route has begun with each of them. With ON_RECEIPT an event whose route"
                            + " fails is lost: it is for routes that hand over to a queue.")
    private AckMode ackMode = AckMode.ON_COMPLETION;

    @UriParam(label = "consumer,advanced", defaultValue = "12")
    @Metadata(
            description = "How many events are at work at a time. More are answered with 503 and Retry-After, and come"
                    + " again. Let the HTTP server have three threads more than this.")
    private int maxConcurrentEvents = 12;

    @UriParam(label = "consumer,advanced", defaultValue = "1000")
    @Metadata(description = "How many events one call may bring; more are answered with 413.")
    private int maxBatchSize = 1_000;

    @UriParam(label = "consumer,advanced", defaultValue = "1048576")
    @Metadata(description = "The largest webhook body that is read, in bytes; a larger one is answered with 413.")
    private int maxBodySize = 1_048_576;

    public String getWebhookPath() {
        return webhookPath;
    }

    public void setWebhookPath(String webhookPath) {
        this.webhookPath = webhookPath;
    }

    public @Nullable String getWebhookUsername() {
        return webhookUsername;
    }

    public void setWebhookUsername(@Nullable String webhookUsername) {
        this.webhookUsername = webhookUsername;
    }

    public @Nullable String getWebhookPassword() {
        return webhookPassword;
    }

    public void setWebhookPassword(@Nullable String webhookPassword) {
        this.webhookPassword = webhookPassword;
    }

    public @Nullable String getWebhookPreviousUsername() {
        return webhookPreviousUsername;
    }

    public void setWebhookPreviousUsername(@Nullable String webhookPreviousUsername) {
        this.webhookPreviousUsername = webhookPreviousUsername;
    }

    public @Nullable String getWebhookPreviousPassword() {
        return webhookPreviousPassword;
    }

    public void setWebhookPreviousPassword(@Nullable String webhookPreviousPassword) {
        this.webhookPreviousPassword = webhookPreviousPassword;
    }

    public @Nullable Supplier<Collection<Credentials.Basic>> getWebhookCredentials() {
        return webhookCredentials;
    }

    public void setWebhookCredentials(@Nullable Supplier<Collection<Credentials.Basic>> webhookCredentials) {
        this.webhookCredentials = webhookCredentials;
    }

    public @Nullable String getWebhookSecret() {
        return webhookSecret;
    }

    public void setWebhookSecret(@Nullable String webhookSecret) {
        this.webhookSecret = webhookSecret;
    }

    public boolean isAllowAnonymous() {
        return allowAnonymous;
    }

    public void setAllowAnonymous(boolean allowAnonymous) {
        this.allowAnonymous = allowAnonymous;
    }

    public @Nullable String getHttpComponent() {
        return httpComponent;
    }

    public void setHttpComponent(@Nullable String httpComponent) {
        this.httpComponent = httpComponent;
    }

    public @Nullable HeaderFilterStrategy getHeaderFilterStrategy() {
        return headerFilterStrategy;
    }

    public void setHeaderFilterStrategy(@Nullable HeaderFilterStrategy headerFilterStrategy) {
        this.headerFilterStrategy = headerFilterStrategy;
    }

    public long getAckTimeout() {
        return ackTimeout;
    }

    public void setAckTimeout(long ackTimeout) {
        this.ackTimeout = ackTimeout;
    }

    public AckMode getAckMode() {
        return ackMode;
    }

    public void setAckMode(AckMode ackMode) {
        this.ackMode = ackMode;
    }

    public int getMaxConcurrentEvents() {
        return maxConcurrentEvents;
    }

    public void setMaxConcurrentEvents(int maxConcurrentEvents) {
        this.maxConcurrentEvents = maxConcurrentEvents;
    }

    public int getMaxBatchSize() {
        return maxBatchSize;
    }

    public void setMaxBatchSize(int maxBatchSize) {
        this.maxBatchSize = maxBatchSize;
    }

    public int getMaxBodySize() {
        return maxBodySize;
    }

    public void setMaxBodySize(int maxBodySize) {
        this.maxBodySize = maxBodySize;
    }

    /**
     * Tells at start-up what is wrong with the options.
     *
     * @throws IllegalArgumentException if something is
     */
    public void check() {
        OptionChecks.require(
                PATH.matcher(webhookPath).matches(),
                "webhookPath must be a path such as /bandwidth/events, of letters, digits, - . _ = and single slashes,"
                        + " since servers read other characters in different ways, but is " + webhookPath);
        OptionChecks.require(
                webhookSecrets().isEmpty() || !webhookPath.equals("/"),
                "webhookPath must not be / with a webhookSecret, whose place would take every path of one segment:"
                        + " name one such as /events");
        checkCallers();
        OptionChecks.positive("maxBodySize", maxBodySize);
        OptionChecks.positive("maxBatchSize", maxBatchSize);
        OptionChecks.positive("maxConcurrentEvents", maxConcurrentEvents);
        OptionChecks.require(
                ackTimeout >= 1 && ackTimeout <= MAX_ACK_TIMEOUT,
                "ackTimeout must be between 1 and " + MAX_ACK_TIMEOUT
                        + " ms, since the API waits 10 seconds for its answer, but is " + ackTimeout);
    }

    private void checkCallers() {
        OptionChecks.pair("webhookUsername", webhookUsername, "webhookPassword", webhookPassword);
        OptionChecks.pair(
                "webhookPreviousUsername", webhookPreviousUsername, "webhookPreviousPassword", webhookPreviousPassword);
        OptionChecks.withoutColon("webhookUsername", webhookUsername);
        OptionChecks.withoutColon("webhookPreviousUsername", webhookPreviousUsername);
        OptionChecks.require(
                webhookSecrets().stream()
                        .allMatch(secret -> SECRET.matcher(secret).matches()),
                "webhookSecret must be at least 22 letters, digits, - or _, such as openssl rand -hex 16 gives; several"
                        + " with commas between them");
    }

    /** The values of {@code webhookSecret}; empty if there is none. */
    public List<String> webhookSecrets() {
        return webhookSecret == null
                ? List.of()
                : Stream.of(webhookSecret.split(",", -1))
                        .map(String::trim)
                        .filter(secret -> !secret.isEmpty())
                        .toList();
    }

    /** An independent copy, so that an endpoint's settings never change the component's. */
    public ReceiveConfiguration copy() {
        try {
            return (ReceiveConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }
}
