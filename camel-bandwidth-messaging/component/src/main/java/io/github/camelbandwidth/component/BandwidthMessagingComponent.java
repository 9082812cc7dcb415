/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import io.github.camelbandwidth.client.Account;
import io.github.camelbandwidth.client.BandwidthClient;
import io.github.camelbandwidth.client.CallSettings;
import io.github.camelbandwidth.client.Timeouts;
import io.github.camelbandwidth.client.call.RetryPolicy;
import io.github.camelbandwidth.client.http.HttpSettings;
import io.github.camelbandwidth.client.message.MessageRequest;
import io.github.camelbandwidth.client.message.MessageResponse;
import io.github.camelbandwidth.client.outcome.Outcome;
import io.github.camelbandwidth.client.time.SystemTime;
import io.github.camelbandwidth.client.time.Time;
import io.github.camelbandwidth.component.config.ClientConfiguration;
import io.github.camelbandwidth.component.config.MessageConfiguration;
import io.github.camelbandwidth.component.config.OptionChecks;
import io.github.camelbandwidth.component.config.WebhookConfiguration;
import io.github.camelbandwidth.component.ledger.Ledger;
import io.github.camelbandwidth.component.ledger.MemoryLedger;
import io.github.camelbandwidth.component.webhook.WebhookPaths;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLContext;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.SSLContextParametersAware;
import org.apache.camel.Service;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.jspecify.annotations.Nullable;

/**
 * Scheme {@code bandwidth-messaging}. It holds what all endpoints share: defaults, and the one HTTP client, which is
 * made when the first producer starts, so that an application that only receives has none.
 */
@Component("bandwidth-messaging")
public class BandwidthMessagingComponent extends DefaultComponent implements SSLContextParametersAware {
    private static final int MAX_PORT = 65_535;

    @Metadata(description = "Account, address and timeouts.")
    private ClientConfiguration clientConfiguration = new ClientConfiguration();

    @Metadata(description = "What messages have where nothing else says otherwise.")
    private MessageConfiguration messageConfiguration = new MessageConfiguration();

    @Metadata(description = "Where events come in, and from whom.")
    private WebhookConfiguration webhookConfiguration = new WebhookConfiguration();

    @Metadata(
            label = "producer,advanced",
            defaultValue = "5000",
            javaType = "java.time.Duration",
            description = "How long a connection may take, and its TLS handshake as long again.")
    private long connectTimeout = 5_000;

    @Metadata(
            label = "producer,advanced",
            defaultValue = "64",
            description = "How many connections are open at once. A send beyond that waits within its requestTimeout.")
    private int maxConnections = 64;

    @Metadata(
            label = "producer,advanced",
            defaultValue = "15000",
            javaType = "java.time.Duration",
            description = "A connection unused for longer is closed. Keep it below the keep-alive of whatever stands in"
                    + " front of the API: a server that closes first may do so under a message, whose fate is then"
                    + " unknown.")
    private long connectionIdleTimeout = 15_000;

    @Metadata(label = "proxy", description = "Host of an HTTP proxy.")
    private @Nullable String proxyHost;

    @Metadata(label = "proxy", description = "Port of the HTTP proxy.")
    private @Nullable Integer proxyPort;

    @Metadata(label = "proxy,security", secret = true, description = "User name for Basic authentication at the proxy.")
    private @Nullable String proxyAuthUsername;

    @Metadata(label = "proxy,security", secret = true, description = "Password for Basic authentication at the proxy.")
    private @Nullable String proxyAuthPassword;

    @Metadata(label = "security", description = "TLS settings for connections to the API.")
    private @Nullable SSLContextParameters sslContextParameters;

    @Metadata(
            label = "security",
            defaultValue = "false",
            description = "Whether the TLS settings of the Camel context are used where this component has none.")
    private boolean useGlobalSslContextParameters;

    @Metadata(
            label = "producer,advanced",
            description =
                    "Where idempotency keys are kept: a bean, such as a JdbcLedger, which outlives the process and"
                            + " is shared by several. If not set, one in memory of 100000 keys.")
    private @Nullable Ledger ledger;

    private final SystemTime systemTime = new SystemTime();
    private Time time = systemTime;
    private final RoutePool completions = new RoutePool("BandwidthMessaging");
    private final WebhookPaths webhookPaths = new WebhookPaths();
    /** Not the lock of the service, which is held while the component stops and waits for the pool. */
    private final Lock clientLock = new ReentrantLock();

    private @Nullable BandwidthClient client;

    @Override
    public void setCamelContext(CamelContext camelContext) {
        super.setCamelContext(camelContext);
        SecretOptions.mask(camelContext);
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        check();
        BandwidthMessagingEndpoint endpoint = new BandwidthMessagingEndpoint(uri, this, remaining);
        endpoint.setClientConfiguration(clientConfiguration.copy());
        endpoint.setMessageConfiguration(messageConfiguration.copy());
        endpoint.setWebhookConfiguration(webhookConfiguration.copy());
        setProperties(endpoint, parameters);
        endpoint.check();
        return endpoint;
    }

    /** Here and not when this component starts: its options may still be set after that. */
    private void check() {
        OptionChecks.positive("connectTimeout", connectTimeout);
        OptionChecks.positive("maxConnections", maxConnections);
        OptionChecks.positive("connectionIdleTimeout", connectionIdleTimeout);
        OptionChecks.together("proxyHost", proxyHost, "proxyPort", proxyPort);
        OptionChecks.together("proxyAuthUsername", proxyAuthUsername, "proxyAuthPassword", proxyAuthPassword);
        OptionChecks.require(
                proxyPort == null || (proxyPort > 0 && proxyPort <= MAX_PORT),
                "proxyPort must be between 1 and " + MAX_PORT + ", but is " + proxyPort);
    }

    /** Sends by the one HTTP client. Once the component is stopped nothing is sent any more. */
    CompletableFuture<Outcome<MessageResponse>> send(Account account, Timeouts timeouts, MessageRequest request) {
        BandwidthClient open;
        try {
            open = client();
        } catch (IllegalStateException stopped) {
            return CompletableFuture.completedFuture(new Outcome.NotSent<>(List.of(), stopped));
        }
        return open.send(account, new CallSettings(timeouts, RetryPolicy.none()), request)
                .outcome();
    }

    /**
     * The one HTTP client; made when it is first asked for.
     *
     * @throws IllegalStateException if the component is stopped: a client made now would never be closed
     */
    BandwidthClient client() {
        clientLock.lock();
        try {
            if (isStoppingOrStopped()) {
                throw new IllegalStateException("the component is stopped");
            }
            if (client == null) {
                completions.start(getCamelContext(), this);
                client = new BandwidthClient(httpSettings(), time);
            }
            return client;
        } finally {
            clientLock.unlock();
        }
    }

    /** The endpoint's own ledger, else the component's, else one in memory; it is running. */
    Ledger startedLedger(@Nullable Ledger ofEndpoint) {
        Ledger chosen = ofEndpoint == null ? ownLedger() : ofEndpoint;
        try {
            if (chosen instanceof Service service && !getCamelContext().hasService(service)) {
                // The context stops it after all routes and components, whose last sends are still told to it.
                getCamelContext().addService(service, true, true);
            }
            return chosen;
        } catch (Exception e) {
            throw new RuntimeCamelException("The ledger cannot be started", e);
        }
    }

    private Ledger ownLedger() {
        clientLock.lock();
        try {
            if (ledger == null) {
                ledger = new MemoryLedger(MemoryLedger.DEFAULT_MAX_KEYS, time);
            }
            return ledger;
        } finally {
            clientLock.unlock();
        }
    }

    private HttpSettings httpSettings() {
        return new HttpSettings(
                Duration.ofMillis(connectTimeout),
                maxConnections,
                Duration.ofMillis(connectionIdleTimeout),
                sslContext(),
                proxy());
    }

    private HttpSettings.@Nullable Proxy proxy() {
        return proxyHost == null || proxyPort == null
                ? null
                : new HttpSettings.Proxy(proxyHost, proxyPort, proxyAuthUsername, proxyAuthPassword);
    }

    private @Nullable SSLContext sslContext() {
        SSLContextParameters parameters =
                sslContextParameters == null ? retrieveGlobalSslContextParameters() : sslContextParameters;
        try {
            return parameters == null ? null : parameters.createSSLContext(getCamelContext());
        } catch (GeneralSecurityException | IOException e) {
            throw new RuntimeCamelException("The TLS settings (sslContextParameters) cannot be used", e);
        }
    }

    @Override
    protected void doStop() throws Exception {
        BandwidthClient closing;
        clientLock.lock();
        try {
            closing = client;
            client = null;
        } finally {
            clientLock.unlock();
        }
        if (closing != null) {
            // Without the lock: what ends now goes on in the pool, and may want to send again.
            closing.close();
            completions.stop(getCamelContext());
        }
        super.doStop();
    }

    @Override
    protected void doShutdown() throws Exception {
        systemTime.close();
        super.doShutdown();
    }

    /** Where exchanges go on once their answer is there: never on an I/O thread, which a slow step would block. */
    RoutePool completions() {
        return completions;
    }

    WebhookPaths webhookPaths() {
        return webhookPaths;
    }

    Time time() {
        return time;
    }

    /** For tests that move time by hand; before the first producer starts. */
    void setTime(Time time) {
        this.time = time;
    }

    public ClientConfiguration getClientConfiguration() {
        return clientConfiguration;
    }

    public void setClientConfiguration(ClientConfiguration clientConfiguration) {
        this.clientConfiguration = clientConfiguration;
    }

    public MessageConfiguration getMessageConfiguration() {
        return messageConfiguration;
    }

    public void setMessageConfiguration(MessageConfiguration messageConfiguration) {
        this.messageConfiguration = messageConfiguration;
    }

    public WebhookConfiguration getWebhookConfiguration() {
        return webhookConfiguration;
    }

    public void setWebhookConfiguration(WebhookConfiguration webhookConfiguration) {
        this.webhookConfiguration = webhookConfiguration;
    }

    public long getConnectTimeout() {
        return connectTimeout;
    }

    public void setConnectTimeout(long connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    public int getMaxConnections() {
        return maxConnections;
    }

    public void setMaxConnections(int maxConnections) {
        this.maxConnections = maxConnections;
    }

    public long getConnectionIdleTimeout() {
        return connectionIdleTimeout;
    }

    public void setConnectionIdleTimeout(long connectionIdleTimeout) {
        this.connectionIdleTimeout = connectionIdleTimeout;
    }

    public @Nullable String getProxyHost() {
        return proxyHost;
    }

    public void setProxyHost(@Nullable String proxyHost) {
        this.proxyHost = proxyHost;
    }

    public @Nullable Integer getProxyPort() {
        return proxyPort;
    }

    public void setProxyPort(@Nullable Integer proxyPort) {
        this.proxyPort = proxyPort;
    }

    public @Nullable String getProxyAuthUsername() {
        return proxyAuthUsername;
    }

    public void setProxyAuthUsername(@Nullable String proxyAuthUsername) {
        this.proxyAuthUsername = proxyAuthUsername;
    }

    public @Nullable String getProxyAuthPassword() {
        return proxyAuthPassword;
    }

    public void setProxyAuthPassword(@Nullable String proxyAuthPassword) {
        this.proxyAuthPassword = proxyAuthPassword;
    }

    public @Nullable Ledger getLedger() {
        return ledger;
    }

    public void setLedger(@Nullable Ledger ledger) {
        this.ledger = ledger;
    }

    public @Nullable SSLContextParameters getSslContextParameters() {
        return sslContextParameters;
    }

    public void setSslContextParameters(@Nullable SSLContextParameters sslContextParameters) {
        this.sslContextParameters = sslContextParameters;
    }

    @Override
    public boolean isUseGlobalSslContextParameters() {
        return useGlobalSslContextParameters;
    }

    @Override
    public void setUseGlobalSslContextParameters(boolean useGlobalSslContextParameters) {
        this.useGlobalSslContextParameters = useGlobalSslContextParameters;
    }
}
