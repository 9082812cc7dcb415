/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator;

import io.github.camelbandwidth.simulator.api.ApiRouter;
import io.github.camelbandwidth.simulator.control.ControlRouter;
import io.github.camelbandwidth.simulator.domain.Account;
import io.github.camelbandwidth.simulator.domain.Application;
import io.github.camelbandwidth.simulator.domain.Event;
import io.github.camelbandwidth.simulator.domain.Fates;
import io.github.camelbandwidth.simulator.fault.FaultCount;
import io.github.camelbandwidth.simulator.fault.FaultInjector;
import io.github.camelbandwidth.simulator.fault.Faults;
import io.github.camelbandwidth.simulator.fault.http.FaultGate;
import io.github.camelbandwidth.simulator.service.IdleWatch;
import io.github.camelbandwidth.simulator.service.MessageIds;
import io.github.camelbandwidth.simulator.service.MessageService;
import io.github.camelbandwidth.simulator.store.AccountStore;
import io.github.camelbandwidth.simulator.store.MessageStore;
import io.github.camelbandwidth.simulator.time.Loop;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import io.github.camelbandwidth.simulator.webhook.AttemptLog;
import io.github.camelbandwidth.simulator.webhook.Dispatcher;
import io.github.camelbandwidth.simulator.webhook.Target;
import io.github.camelbandwidth.simulator.webhook.WebhookClient;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parts of a running simulator, put together. Belongs to the loop. */
final class Engine {
    private final MessageStore store;
    private final AccountStore accounts = new AccountStore();
    private final AttemptLog attempts;
    private final Dispatcher dispatcher;
    private final MessageService service;
    private final FaultInjector faults;
    private final SimulatorTime time;
    private final HttpServer server;
    private final String applicationId;

    Engine(Vertx vertx, Loop loop, SimulatorSettings settings, SimulatorTime time, SimulatorListener listener) {
        this.time = time;
        this.faults = new FaultInjector(time);
        SimulatorListener heard = new FaultListener(faults.firstEvents(), listener);
        this.applicationId = settings.applicationId();
        accounts.put(settings.toAccount());
        accounts.put(settings.toApplication());
        store = new MessageStore(settings.maxMessages());
        attempts = new AttemptLog(settings.maxAttempts());
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
                heard);
        service = new MessageService(
                accounts,
                store,
                new MessageIds(new SecureRandom()),
                time,
                loop.activity(),
                settings.latency(),
                Fates.firstOf(List.of(faults.fates(), Fates.byNumber())),
                faults.before(dispatcher::send),
                heard);
        server = vertx.createHttpServer(new HttpServerOptions()
                        .setHost(settings.host())
                        .setPort(settings.port())
                        // A connection that is reset must not take along others that share it.
                        .setHttp2ClearTextEnabled(false)
                        .setHandle100ContinueAutomatically(true))
                .requestHandler(new ApiRouter(accounts, service, new FaultGate(faults, time), loop.activity(), time)
                        .create(vertx, control(settings)::addTo));
    }

    Future<Integer> listen() {
        return server.listen().map(HttpServer::actualPort);
    }

    void stop() {
        dispatcher.stop();
        time.stop();
    }

    void callbackUrl(@Nullable URI url) {
        accounts.application(applicationId)
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

    IdleWatch idle() {
        return service.idle();
    }

    private ControlRouter control(SimulatorSettings settings) {
        return new ControlRouter(accounts, this::put, settings.account(), store, attempts, dispatcher, faults, time);
    }

    private Optional<Target> target(Event event) {
        return accounts.application(event.applicationId()).flatMap(Engine::target);
    }

    private static Optional<Target> target(Application application) {
        return Optional.ofNullable(application.callbackUrl())
                .map(url -> new Target(url, application.callbackCredentials(), application.challenge()));
    }
}
