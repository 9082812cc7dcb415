/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator;

import io.github.camelbandwidth.simulator.api.ApiRouter;
import io.github.camelbandwidth.simulator.domain.Account;
import io.github.camelbandwidth.simulator.domain.Application;
import io.github.camelbandwidth.simulator.domain.Expectation;
import io.github.camelbandwidth.simulator.domain.InboundDraft;
import io.github.camelbandwidth.simulator.domain.InboundMessage;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.domain.Phone;
import io.github.camelbandwidth.simulator.fault.FaultCount;
import io.github.camelbandwidth.simulator.fault.Faults;
import io.github.camelbandwidth.simulator.time.Loop;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import io.github.camelbandwidth.simulator.webhook.WebhookAttempt;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.net.BindException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A simulator of Bandwidth's Messaging API v2 that runs in this JVM. It may be used from any thread; what it gives are
 * snapshots that never change. No text message leaves the machine.
 */
public final class Simulator implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Simulator.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String CLOSED = "The simulator is closed";

    private final Vertx vertx;
    private final Loop loop;
    private final Engine engine;
    private final SimulatorSettings settings;
    private final AtomicBoolean closed = new AtomicBoolean();
    private int port;

    private Simulator(Vertx vertx, Loop loop, Engine engine, SimulatorSettings settings) {
        this.vertx = vertx;
        this.loop = loop;
        this.engine = engine;
        this.settings = settings;
    }

    /** Starts a simulator on the system's clock. */
    public static Simulator start(SimulatorSettings settings) {
        return start(settings, SimulatorTime.system());
    }

    /** Starts a simulator on {@code time}, which drives no other one meanwhile. */
    public static Simulator start(SimulatorSettings settings, SimulatorTime time) {
        return start(settings, time, SimulatorListener.silent());
    }

    /**
     * Starts a simulator that tells {@code listener} all that happens.
     *
     * @throws SimulatorStartException when it cannot listen where it should, for example because the port is taken
     */
    public static Simulator start(SimulatorSettings settings, SimulatorTime time, SimulatorListener listener) {
        Vertx vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(1)
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(1)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        Loop loop = new Loop(vertx);
        try {
            time.start(loop);
        } catch (RuntimeException e) {
            end(vertx);
            throw e;
        }
        Simulator simulator = new Simulator(vertx, loop, engine(vertx, loop, settings, time, listener), settings);
        try {
            simulator.listen();
        } catch (RuntimeException e) {
            simulator.close();
            throw e;
        }
        return simulator;
    }

    private static Engine engine(
            Vertx vertx, Loop loop, SimulatorSettings settings, SimulatorTime time, SimulatorListener listener) {
        try {
            return loop.call(() -> new Engine(vertx, loop, settings, time, new GuardedListener(listener)));
        } catch (RuntimeException | Error e) {
            loop.execute(time::stop);
            end(vertx);
            throw e;
        }
    }

    /** What a client takes as the API's base URL, such as {@code http://127.0.0.1:8085/api/v2}. */
    public String baseUrl() {
        return ApiRouter.baseUrl(settings.host(), port);
    }

    /** What a person opens in a browser, such as {@code http://127.0.0.1:8085/}. */
    public String pageUrl() {
        return URI.create(baseUrl()).resolve("/").toString();
    }

    /** The port it listens on, the real one when any was asked for. */
    public int port() {
        return port;
    }

    /**
     * Sends events of the default application elsewhere from the next attempt on, repeats of earlier events included; null
     * means that nobody hears them.
     */
    public void callbackUrl(@Nullable URI url) {
        if (url != null) {
            Application.checkUrl(url);
        }
        call(() -> {
            engine.callbackUrl(url);
            return true;
        });
    }

    /** Adds an account, or changes the one of that id; holds for every call from now on. */
    public void put(Account account) {
        call(() -> {
            engine.put(account);
            return true;
        });
    }

    /**
     * Adds an application to its account, or changes the one of that id; events on their way go by it from the next attempt
     * on.
     *
     * @throws IllegalArgumentException when there is no such account, the id belongs to another account, or one of the
     *     numbers to another application
     */
    public void put(Application application) {
        call(() -> {
            engine.put(application);
            return true;
        });
    }

    /** Lets things go wrong by these rules and no others, from now on; what earlier rules hold back is let go. */
    public void faults(Faults faults) {
        call(() -> {
            engine.faults(faults);
            return true;
        });
    }

    /** What each rule has done since it was put, in their order. */
    public List<FaultCount> faultCounts() {
        return call(engine::faultCounts);
    }

    /** The messages remembered, oldest first, as they are now. */
    public List<Message> messages() {
        return call(() -> engine.store().all());
    }

    /**
     * Lets a handset write: an application that owns one of the numbers is told with {@code message-received}.
     *
     * @return one message for each of the applications' numbers, in the order of the draft
     * @throws IllegalArgumentException when none of the numbers belongs to an application
     * @throws IllegalStateException when too many earlier ones are still to be told, or a file cannot be stored
     */
    public List<InboundMessage> inbound(InboundDraft draft) {
        if (!draft.files().isEmpty()) {
            refuseOwnThread("given files");
        }
        CompletableFuture<Optional<List<InboundMessage>>> received =
                call(() -> engine.receive(draft).toCompletionStage().toCompletableFuture());
        try {
            return await(received, PATIENCE)
                    .orElseThrow(() -> new IllegalStateException(
                            "No room for another inbound message before webhooks are acknowledged or given up"));
        } catch (TimeoutException e) {
            throw new IllegalStateException("The files of the message were not stored within " + PATIENCE, e);
        }
    }

    /** The inbound messages remembered, oldest first. */
    public List<InboundMessage> inboundMessages() {
        return call(() -> engine.network().inbound().all());
    }

    /**
     * What the handset of {@code number} shows now; every number has one.
     *
     * @throws IllegalArgumentException when it is not in E.164
     */
    public Phone phone(String number) {
        return call(() -> engine.network().phone(number));
    }

    /** The webhook attempts remembered, in the order they ended. */
    public List<WebhookAttempt> attempts() {
        return call(() -> engine.attempts().all());
    }

    /**
     * Sends what an attempt has sent once more, to where it goes now; it is not tried again.
     *
     * @param attemptId see {@link WebhookAttempt#id()}
     * @throws IllegalArgumentException when no such attempt is remembered
     * @throws IllegalStateException when too many events are under way already
     */
    public void replay(String attemptId) {
        if (!call(() -> engine.replay(attemptId))) {
            throw new IllegalArgumentException("No attempt " + attemptId + " is remembered");
        }
    }

    /**
     * Waits until every message taken so far has ended and every webhook was acknowledged or given up; what {@link #replay}
     * sends again is not waited for.
     *
     * @param timeout of real time
     * @throws IllegalStateException when something is still under way then; the message says what
     */
    public void awaitIdle(Duration timeout) {
        CompletableFuture<Void> idle = new CompletableFuture<>();
        Runnable told = () -> idle.complete(null);
        call(() -> {
            engine.idle().whenIdle(told);
            return true;
        });
        try {
            await(idle, timeout);
        } catch (TimeoutException e) {
            String found = call(() -> {
                engine.idle().forget(told);
                return engine.idle().describe();
            });
            throw new IllegalStateException("Not idle after " + timeout + ", " + found, e);
        }
    }

    /**
     * Waits until messages have come so far, and gives them as they were then, in the order they came so far.
     *
     * @param timeout of real time
     * @throws ExpectationException when they have not; its message says what there was instead
     */
    public List<Message> await(Expectation expectation, Duration timeout) {
        CompletableFuture<List<Message>> met = call(() -> engine.watch().await(expectation));
        try {
            return await(met, timeout);
        } catch (TimeoutException e) {
            if (!call(() -> met.cancel(false))) {
                return met.join();
            }
            String found = call(() -> engine.watch().describe(expectation));
            throw new ExpectationException("Expected " + expectation + " within " + timeout + ", but " + found, e);
        }
    }

    /**
     * Puts everything back to its beginning: messages, attempts, queues, faults, webhooks under way or to come are forgotten,
     * accounts and applications are those of the settings again, and the system's clock shows the system's time. A time moved
     * by hand stays where it is. Returns when it is done.
     */
    public void reset() {
        refuseOwnThread("reset");
        call(() -> {
            engine.reset();
            return true;
        });
    }

    /** Stops everything and waits until all threads have ended; what was under way is dropped. May be repeated. */
    @Override
    public void close() {
        refuseOwnThread("closed");
        if (closed.getAndSet(true)) {
            return;
        }
        CompletableFuture<Void> stopped =
                loop.call(() -> engine.stop().toCompletionStage().toCompletableFuture());
        try {
            await(stopped, PATIENCE);
        } catch (TimeoutException | IllegalStateException e) {
            LOG.warn("Media files may have been left on the disk", e);
        }
        end(vertx);
    }

    /** Where it listens. */
    @Override
    public String toString() {
        return "Simulator[" + baseUrl() + "]";
    }

    private void listen() {
        if (!isLoopback(settings.host())) {
            LOG.warn("Listening on {}: whoever reaches this machine can reach the simulator", settings.host());
        }
        CompletableFuture<Integer> listening = new CompletableFuture<>();
        loop.execute(() -> engine.listen().onSuccess(listening::complete).onFailure(listening::completeExceptionally));
        try {
            port = listening.join();
        } catch (CompletionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new SimulatorStartException(explain(cause), cause);
        }
        LOG.debug("Listening on {}", baseUrl());
    }

    private String explain(Throwable cause) {
        String place = "port " + settings.port() + " of " + settings.host();
        return cause instanceof BindException
                ? "Cannot listen on " + place + ": it is taken, or not an address of this machine"
                : "Cannot listen on " + place + ": " + cause.getMessage();
    }

    private <T> T call(Supplier<T> question) {
        if (closed.get()) {
            throw new IllegalStateException(CLOSED);
        }
        try {
            return loop.call(question);
        } catch (RejectedExecutionException e) {
            // It was closed between the two.
            throw new IllegalStateException(CLOSED, e);
        }
    }

    private void refuseOwnThread(String what) {
        if (loop.isCurrent()) {
            throw new IllegalStateException(
                    "The simulator cannot be " + what + " from its own thread, which would wait for itself");
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static void end(Vertx vertx) {
        CompletableFuture<Void> ended = vertx.close().toCompletionStage().toCompletableFuture();
        try {
            await(ended, PATIENCE);
        } catch (TimeoutException e) {
            LOG.warn("The simulator's threads have not ended within {}", PATIENCE);
        }
    }

    private static <T> T await(CompletableFuture<T> future, Duration timeout) throws TimeoutException {
        try {
            return future.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the simulator", e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IllegalStateException("The simulator failed: " + cause.getMessage(), cause);
        }
    }
}
