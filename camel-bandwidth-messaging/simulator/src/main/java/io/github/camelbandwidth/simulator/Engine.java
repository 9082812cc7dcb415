/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator;

import io.github.camelbandwidth.simulator.api.ApiRouter;
import io.github.camelbandwidth.simulator.control.ControlRouter;
import io.github.camelbandwidth.simulator.control.EventStream;
import io.github.camelbandwidth.simulator.control.HostCheck;
import io.github.camelbandwidth.simulator.domain.Account;
import io.github.camelbandwidth.simulator.domain.Application;
import io.github.camelbandwidth.simulator.domain.Direction;
import io.github.camelbandwidth.simulator.domain.Event;
import io.github.camelbandwidth.simulator.domain.Fates;
import io.github.camelbandwidth.simulator.domain.InboundDraft;
import io.github.camelbandwidth.simulator.domain.InboundMessage;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.fault.FaultCount;
import io.github.camelbandwidth.simulator.fault.FaultInjector;
import io.github.camelbandwidth.simulator.fault.Faults;
import io.github.camelbandwidth.simulator.fault.http.FaultGate;
import io.github.camelbandwidth.simulator.media.MediaAddress;
import io.github.camelbandwidth.simulator.media.MediaFates;
import io.github.camelbandwidth.simulator.media.MediaNames;
import io.github.camelbandwidth.simulator.media.MediaStore;
import io.github.camelbandwidth.simulator.oauth.Tokens;
import io.github.camelbandwidth.simulator.query.MessageQueries;
import io.github.camelbandwidth.simulator.query.RequestBudget;
import io.github.camelbandwidth.simulator.service.EventSink;
import io.github.camelbandwidth.simulator.service.Handsets;
import io.github.camelbandwidth.simulator.service.IdleWatch;
import io.github.camelbandwidth.simulator.service.InboundFiles;
import io.github.camelbandwidth.simulator.service.InboundService;
import io.github.camelbandwidth.simulator.service.MessageIds;
import io.github.camelbandwidth.simulator.service.MessageService;
import io.github.camelbandwidth.simulator.service.MessageWatch;
import io.github.camelbandwidth.simulator.service.NumberOwners;
import io.github.camelbandwidth.simulator.service.Relay;
import io.github.camelbandwidth.simulator.service.StrictNumbers;
import io.github.camelbandwidth.simulator.store.AccountStore;
import io.github.camelbandwidth.simulator.store.MessageStore;
import io.github.camelbandwidth.simulator.store.PhoneNetwork;
import io.github.camelbandwidth.simulator.time.Loop;
import io.github.camelbandwidth.simulator.time.Resettable;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import io.github.camelbandwidth.simulator.ui.PageRouter;
import io.github.camelbandwidth.simulator.webhook.AttemptLog;
import io.github.camelbandwidth.simulator.webhook.Dispatcher;
import io.github.camelbandwidth.simulator.webhook.Target;
import io.github.camelbandwidth.simulator.webhook.WebhookClient;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The parts of a running simulator, put together. Belongs to the loop. */
final class Engine {
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final MessageStore store;
    private final PhoneNetwork network;
    private final AccountStore accounts = new AccountStore();
    private final AttemptLog attempts;
    private final Dispatcher dispatcher;
    private final MessageService service;
    private final MediaStore media;
    private final MediaNames mediaNames = new MediaNames();
    private final Tokens tokens;
    private final FaultInjector faults;
    private final InboundService inbound;
    private final IdleWatch idle;
    private final SimulatorTime time;
    private final Router router;
    private final HttpServer server;
    private final SimulatorSettings settings;
    private final MessageWatch watch;
    private final EventStream events;
    private final List<Resettable> parts;

    Engine(Vertx vertx, Loop loop, SimulatorSettings settings, SimulatorTime time, SimulatorListener outside) {
        this.time = time;
        this.faults = new FaultInjector(time);
        this.settings = settings;
        startAccounts();
        store = new MessageStore(settings.maxMessages(), settings.maxCharacters());
        network = PhoneNetwork.of(settings.maxMessages(), settings.maxCharacters());
        idle = new IdleWatch(store, network.inbound());
        attempts = new AttemptLog(settings.maxAttempts(), settings.maxCharacters());
        watch = new MessageWatch(store);
        events = new EventStream(loop, HEARTBEAT);
        NumberOwners owners = new NumberOwners(accounts, network.senders(), settings.strictNumbers());
        Handsets handsets = new Handsets(network.book(), owners, time);
        FaultListener first = new FaultListener(faults.firstEvents());
        SimulatorListener listener = new FanOut(
                List.of(first, handsets, new Relay(this::relay), outside, watch, events),
                List.of(outside, events),
                List.of(new Hearing(store, network.inbound()), first, outside, events));
        dispatcher = new Dispatcher(
                time,
                loop.activity(),
                new WebhookClient(
                        vertx,
                        loop,
                        settings.webhooks().timeout(),
                        settings.webhooks().maxInFlight()),
                this::target,
                settings.webhooks(),
                attempts,
                listener);
        media = new MediaStore(vertx, settings.media(), time, loop);
        tokens = new Tokens(settings.tokens(), time);
        MessageIds ids = new MessageIds(new SecureRandom());
        EventSink sink = faults.before(dispatcher::send, dispatcher::room);
        service = new MessageService(
                accounts, store, ids, time, loop.activity(), settings.latency(), fates(), sink, listener, idle);
        inbound = new InboundService(
                owners,
                network,
                new InboundFiles(media, this::mediaAddress),
                ids,
                time,
                loop.activity(),
                settings.latency(),
                sink,
                listener,
                idle);
        RequestBudget budget = new RequestBudget(
                time, settings.queries().requests(), settings.queries().window());
        parts = List.of(
                faults,
                this::startAccounts,
                store,
                network,
                attempts,
                dispatcher,
                service,
                inbound,
                media,
                mediaNames,
                tokens,
                watch,
                events,
                budget);
        router = new ApiRouter(
                        accounts,
                        service,
                        new MessageQueries(store, network.inbound(), settings.queries()),
                        budget,
                        media,
                        mediaNames,
                        tokens,
                        new FaultGate(faults, time),
                        loop.activity(),
                        time)
                .create(vertx, besides(vertx, loop));
        server = vertx.createHttpServer(new HttpServerOptions()
                        .setHost(settings.host())
                        .setPort(settings.port())
                        // A connection that is reset must not take along others that share it.
                        .setHttp2ClearTextEnabled(false)
                        .setHandle100ContinueAutomatically(true))
                .requestHandler(router);
    }

    Future<Integer> listen() {
        return server.listen().map(HttpServer::actualPort);
    }

    /** The clock first: of what it was to bring nothing comes between what the parts forget. */
    void reset() {
        LOG.debug("Everything from the start");
        time.reset();
        parts.forEach(Resettable::reset);
    }

    /** Complete when nothing of it is left on the disk. */
    Future<Void> stop() {
        watch.stop();
        events.stop();
        dispatcher.stop();
        time.stop();
        return media.close();
    }

    void callbackUrl(@Nullable URI url) {
        accounts.application(settings.applicationId())
                .map(application -> application.withCallbackUrl(url))
                .ifPresent(accounts::put);
    }

    void put(Account account) {
        accounts.put(account);
        service.ratesChanged(account.id());
    }

    void put(Application application) {
        accounts.put(application);
    }

    boolean replay(String attemptId) {
        return dispatcher.replay(attemptId);
    }

    void faults(Faults put) {
        faults.book().put(put);
    }

    List<FaultCount> faultCounts() {
        return faults.book().counts();
    }

    MessageStore store() {
        return store;
    }

    AttemptLog attempts() {
        return attempts;
    }

    /** What is answered. */
    List<Route> routes() {
        return router.getRoutes();
    }

    IdleWatch idle() {
        return idle;
    }

    PhoneNetwork network() {
        return network;
    }

    Future<Optional<List<InboundMessage>>> receive(InboundDraft draft) {
        return inbound.receive(draft);
    }

    private void relay(Message message, String number) {
        inbound.relay(message, number);
    }

    private Fates fates() {
        List<Fates> all = new ArrayList<>(List.of(faults.fates(), new MediaFates(media, this::mediaAddresses)));
        if (settings.strictNumbers()) {
            all.add(new StrictNumbers(accounts));
        }
        all.add(network.optOuts());
        all.add(Fates.byNumber());
        return Fates.firstOf(all);
    }

    MessageWatch watch() {
        return watch;
    }

    /** What there is beside the vendor's API. */
    private Consumer<Router> besides(Vertx vertx, Loop loop) {
        return router -> {
            new HostCheck(settings.host()).addTo(router);
            control(loop).addTo(router);
            new PageRouter(vertx).addTo(router);
        };
    }

    private ControlRouter control(Loop loop) {
        return new ControlRouter(
                accounts,
                this::put,
                settings.account(),
                store,
                network,
                inbound,
                attempts,
                dispatcher,
                media,
                tokens,
                faults,
                time,
                loop,
                watch,
                events,
                settings.maxCharacters(),
                this::reset);
    }

    /** The one others are told. */
    private MediaAddress mediaAddress() {
        URI told = settings.publicUrl();
        return told == null ? localAddress() : new MediaAddress(URI.create(told + ApiRouter.BASE_PATH));
    }

    private MediaAddress localAddress() {
        return new MediaAddress(URI.create(ApiRouter.baseUrl(settings.host(), server.actualPort())));
    }

    private List<MediaAddress> mediaAddresses() {
        return Stream.concat(Stream.of(mediaAddress(), localAddress()), mediaNames.latest().stream())
                .toList();
    }

    private void startAccounts() {
        accounts.clear();
        accounts.put(settings.toAccount());
        accounts.put(settings.toApplication());
    }

    private Optional<Target> target(Event event) {
        return accounts.application(event.applicationId()).flatMap(owner -> target(owner, event.direction()));
    }

    private static Optional<Target> target(Application application, Direction direction) {
        return Optional.ofNullable(application.callbackUrl(direction))
                .map(url -> new Target(url, application.callbackCredentials(), application.challenge()));
    }
}
