/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import io.github.camelbandwidth.client.BandwidthClient;
import io.github.camelbandwidth.client.time.SystemTime;
import io.github.camelbandwidth.client.time.Time;
import io.github.camelbandwidth.component.config.CheckConfiguration;
import io.github.camelbandwidth.component.config.ClientConfiguration;
import io.github.camelbandwidth.component.config.DeliveryConfiguration;
import io.github.camelbandwidth.component.config.EventConfiguration;
import io.github.camelbandwidth.component.config.HttpConfiguration;
import io.github.camelbandwidth.component.config.MediaConfiguration;
import io.github.camelbandwidth.component.config.MessageConfiguration;
import io.github.camelbandwidth.component.config.MultiChannelConfiguration;
import io.github.camelbandwidth.component.config.PaceConfiguration;
import io.github.camelbandwidth.component.config.ReceiveConfiguration;
import io.github.camelbandwidth.component.config.RetryConfiguration;
import io.github.camelbandwidth.component.delivery.EventHub;
import io.github.camelbandwidth.component.delivery.EventHubs;
import io.github.camelbandwidth.component.health.AccountHealthChecks;
import io.github.camelbandwidth.component.ledger.Ledger;
import io.github.camelbandwidth.component.ledger.MemoryLedger;
import io.github.camelbandwidth.component.metrics.Metrics;
import io.github.camelbandwidth.component.observe.Observations;
import io.github.camelbandwidth.component.observe.ObservationsOfContext;
import io.github.camelbandwidth.component.pace.Pacers;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.SSLContextParametersAware;
import org.apache.camel.Service;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.HealthCheckComponent;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.util.PropertiesHelper;
import org.apache.camel.util.function.Suppliers;
import org.jspecify.annotations.Nullable;

/**
 * Scheme {@code bandwidth-messaging}. It holds what all endpoints share: defaults, and the one HTTP client, which is
 * made when the first producer starts, so that an application that only receives has none.
 */
@Component("bandwidth-messaging")
public class BandwidthMessagingComponent extends HealthCheckComponent implements SSLContextParametersAware {
    @Metadata(description = "Account, address and timeouts.")
    private ClientConfiguration clientConfiguration = new ClientConfiguration();

    @Metadata(description = "When requests are repeated.")
    private RetryConfiguration retryConfiguration = new RetryConfiguration();

    @Metadata(description = "What messages have where nothing else says otherwise.")
    private MessageConfiguration messageConfiguration = new MessageConfiguration();

    @Metadata(description = "What is done with numbers and texts before they are sent.")
    private CheckConfiguration checkConfiguration = new CheckConfiguration();

    @Metadata(description = "How pictures and other media files are uploaded.")
    private MediaConfiguration mediaConfiguration = new MediaConfiguration();

    @Metadata(description = "What messages over several channels have where nothing else says otherwise.")
    private MultiChannelConfiguration multiChannelConfiguration = new MultiChannelConfiguration();

    @Metadata(description = "Connections to the API.")
    private HttpConfiguration httpConfiguration = new HttpConfiguration();

    @Metadata(description = "How fast messages leave.")
    private PaceConfiguration paceConfiguration = new PaceConfiguration();

    @Metadata(description = "Where events come in, and from whom.")
    private ReceiveConfiguration receiveConfiguration = new ReceiveConfiguration();

    @Metadata(description = "Which events run a route.")
    private EventConfiguration eventConfiguration = new EventConfiguration();

    @Metadata(description = "What events say of a message that was sent, and how long an exchange waits for them.")
    private DeliveryConfiguration deliveryConfiguration = new DeliveryConfiguration();

    @Metadata(label = "security", description = "TLS settings for connections to the API.")
    private @Nullable SSLContextParameters sslContextParameters;

    @Metadata(
            label = "security",
            defaultValue = "false",
            description = "Whether the TLS settings of the Camel context are used where this component has none.")
    private boolean useGlobalSslContextParameters;

    @Metadata(
            label = "producer,advanced",
            autowired = true,
            description =
                    "A client of the application's, with HTTP settings of its own; those of this component are then not"
                            + " used. It is not closed when the component stops.")
    private @Nullable BandwidthClient client;

    @Metadata(
            label = "advanced",
            description =
                    "Where idempotency keys and the events that are done are kept: a bean, such as a JdbcLedger, which outlives the process and"
                            + " is shared by several. If not set, one in memory for each of the two, of 100000 keys.")
    private @Nullable Ledger ledger;

    private final SystemTime systemTime = new SystemTime();
    private Time time = systemTime;
    private final RoutePool completions = new RoutePool();
    private final RouteStops stops = new RouteStops();
    private final Pacers pacers = new Pacers(this::time);
    private final AccountHealthChecks healthChecks = new AccountHealthChecks();
    /** Not the lock of the service, which is held while the component stops and waits for the pool. */
    private final Lock clientLock = new ReentrantLock();

    private final Supplier<Ledger> sendsInMemory = Suppliers.memorize(this::inMemory);
    private final Supplier<Ledger> eventsInMemory = Suppliers.memorize(this::inMemory);

    private @Nullable BandwidthClient ownClient;

    @Override
    public void setCamelContext(CamelContext camelContext) {
        super.setCamelContext(camelContext);
        SecretOptions.mask(camelContext);
        stops.watch(camelContext);
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        // Here and not when this component starts: its options may still be set after that.
        httpConfiguration.check();
        BandwidthMessagingEndpoint endpoint = new BandwidthMessagingEndpoint(uri, this, remaining);
        endpoint.setClientConfiguration(clientConfiguration.copy());
        endpoint.setRetryConfiguration(retryConfiguration.copy());
        endpoint.setMessageConfiguration(messageConfiguration.copy());
        endpoint.setCheckConfiguration(checkConfiguration.copy());
        endpoint.setPaceConfiguration(paceConfiguration.copy());
        endpoint.setMultiChannelConfiguration(multiChannelConfiguration.copy());
        endpoint.setReceiveConfiguration(receiveConfiguration.copy());
        endpoint.setEventConfiguration(eventConfiguration.copy());
        endpoint.setDeliveryConfiguration(deliveryConfiguration.copy());
        endpoint.setMediaConfiguration(mediaConfiguration.copy());
        endpoint.getListConfiguration().setQuery(PropertiesHelper.extractProperties(parameters, "query."));
        setProperties(endpoint, parameters);
        endpoint.check();
        return endpoint;
    }

    /**
     * The one HTTP client: the one that was given, or one that is made when it is first asked for.
     *
     * @throws IllegalStateException if the component is stopped: a client made now would never be closed
     */
    BandwidthClient startedClient() {
        clientLock.lock();
        try {
            if (isStoppingOrStopped()) {
                throw new IllegalStateException("the component is stopped");
            }
            completions.start(getCamelContext(), this);
            if (client != null) {
                return client;
            }
            if (ownClient == null) {
                ownClient = new BandwidthClient(httpConfiguration.settings(sslContext()), time);
            }
            return ownClient;
        } finally {
            clientLock.unlock();
        }
    }

    /** For sends: the endpoint's own ledger, else the component's, else one in memory; it is running. */
    Ledger startedLedger(@Nullable Ledger ofEndpoint) {
        return started("ledger", chosen(ofEndpoint, sendsInMemory));
    }

    /** The same for events. Where nothing is set it is another one: however many come, no send is forgotten for them. */
    Ledger startedEventLedger(@Nullable Ledger ofEndpoint) {
        return started("ledger", chosen(ofEndpoint, eventsInMemory));
    }

    private Ledger inMemory() {
        return new MemoryLedger(MemoryLedger.DEFAULT_MAX_KEYS, time);
    }

    private Ledger chosen(@Nullable Ledger ofEndpoint, Supplier<Ledger> inMemory) {
        if (ofEndpoint != null) {
            return ofEndpoint;
        }
        return ledger != null ? ledger : inMemory.get();
    }

    /** Has that running which the ends of sends and events are told to. */
    <T> T started(String what, T store) {
        try {
            if (store instanceof Service service) {
                if (!getCamelContext().hasService(service)) {
                    // The context stops it after all routes and components, whose last sends are still told to it.
                    getCamelContext().addService(service, true, true);
                }
                // The context also lists one whose start has failed. Does nothing if it runs.
                ServiceHelper.startService(service);
            }
            return store;
        } catch (Exception e) {
            throw new RuntimeCamelException("The " + what + " cannot be started", e);
        }
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
    protected void doStart() throws Exception {
        super.doStart();
        stops.open();
    }

    @Override
    protected void doStop() throws Exception {
        stops.close();
        pacers.close();
        BandwidthClient closing;
        clientLock.lock();
        try {
            closing = ownClient;
            ownClient = null;
        } finally {
            clientLock.unlock();
        }
        if (closing != null) {
            // Without the lock: what ends now goes on in the pool, and may want to send again.
            closing.close();
        }
        completions.stop(getCamelContext());
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

    /** The paces of the accounts that its endpoints send for. */
    Pacers pacers() {
        return pacers;
    }

    RouteStops stops() {
        return stops;
    }

    /** Where events meet those who wait for them, in this Camel context. */
    EventHub events() {
        return EventHubs.of(getCamelContext(), time);
    }

    /** What is seen of all sends and events of this Camel context. */
    Observations observations() {
        return ObservationsOfContext.get(getCamelContext(), time);
    }

    /** Has them measured. Called at each start of something: an application may bring its meter registry late. */
    void measure() {
        if (isAutowiredEnabled() && getCamelContext().isAutowiredEnabled()) {
            Metrics.attach(getCamelContext(), observations());
        }
    }

    AccountHealthChecks healthChecks() {
        return healthChecks;
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

    public MediaConfiguration getMediaConfiguration() {
        return mediaConfiguration;
    }

    public void setMediaConfiguration(MediaConfiguration mediaConfiguration) {
        this.mediaConfiguration = mediaConfiguration;
    }

    public HttpConfiguration getHttpConfiguration() {
        return httpConfiguration;
    }

    public void setHttpConfiguration(HttpConfiguration httpConfiguration) {
        this.httpConfiguration = httpConfiguration;
    }

    public @Nullable BandwidthClient getClient() {
        return client;
    }

    public void setClient(@Nullable BandwidthClient client) {
        this.client = client;
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
