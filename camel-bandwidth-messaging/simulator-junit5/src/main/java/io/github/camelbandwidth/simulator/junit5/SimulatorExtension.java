/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.junit5;

import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts a simulator for tests: one for all tests of the class when the field is static (or with {@link BandwidthSimulator}),
 * one for each test when it is not. Before each test it is reset, unless another test is using it at that moment: tests that
 * run in parallel go by numbers and tags of their own. It is closed after the last of them. Nested classes share it.
 *
 * <p>Parameters of type {@link Simulator}, of {@link SimulatorTime} or the kind of it that is used, and those marked with
 * {@link BaseUrl} are given.
 */
public final class SimulatorExtension implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SharedSimulator shared;
    private final Namespace namespace = Namespace.create(SimulatorExtension.class, this);

    /** One with the default settings on any free port and the system's clock. */
    public SimulatorExtension() {
        this(builder());
    }

    private SimulatorExtension(Builder builder) {
        this.shared = new SharedSimulator(builder.settings, builder.time, builder.prepare);
    }

    /** One that can be told how the simulator is to run. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The simulator.
     *
     * @throws IllegalStateException outside of the tests it was registered for
     */
    public Simulator simulator() {
        return shared.simulator();
    }

    /** The simulator's time, which can be advanced. */
    public SimulatorTime time() {
        return shared.time();
    }

    /** What a client takes as the API's base URL. */
    public String baseUrl() {
        return simulator().baseUrl();
    }

    /** Waits for one message; what is said of it next chooses which, and the last word how far it shall have come. */
    public MessageAwait awaitMessage() {
        return MessageAwait.on(simulator());
    }

    /** Waits, at most 30 seconds, until nothing is under way any more, see {@link Simulator#awaitIdle}. */
    public void awaitIdle() {
        simulator().awaitIdle(PATIENCE);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        hold(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        hold(context);
        context.getStore(namespace).put("use", shared.use());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Simulator.class
                || (SimulatorTime.class.isAssignableFrom(type) && holdAnd(context, () -> type.isInstance(time())))
                || InjectedUrl.isWanted(parameter);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        hold(context);
        Class<?> type = parameter.getParameter().getType();
        if (type == Simulator.class) {
            return simulator();
        }
        return SimulatorTime.class.isAssignableFrom(type) ? time() : InjectedUrl.of(parameter, baseUrl());
    }

    private <T> T holdAnd(ExtensionContext context, Supplier<T> question) {
        hold(context);
        return question.get();
    }

    // The store gives what an enclosing context holds, and lets go of it when that context ends.
    private void hold(ExtensionContext context) {
        Store store = context.getStore(namespace);
        store.getOrComputeIfAbsent("hold", key -> shared.hold());
    }

    /** How the simulator is to run. */
    public static final class Builder {
        private SimulatorSettings settings = SimulatorSettings.defaults().withPort(0);
        private Supplier<? extends SimulatorTime> time = SimulatorTime::system;
        private Consumer<Simulator> prepare = simulator -> {};

        private Builder() {}

        /** Changes the settings, which are at first the default ones with any free port. */
        public Builder settings(UnaryOperator<SimulatorSettings> change) {
            settings = change.apply(settings);
            return this;
        }

        /** A clock that stands still at {@code start} until it is moved; a new one for every simulator. */
        public Builder handMovedTime(Instant start) {
            time = () -> SimulatorTime.handMoved(start);
            return this;
        }

        /** What is done before each test after the reset, such as adding accounts or saying where events go. */
        public Builder prepare(Consumer<Simulator> action) {
            prepare = action;
            return this;
        }

        /** The extension, for a field with {@code @RegisterExtension}. */
        public SimulatorExtension build() {
            return new SimulatorExtension(this);
        }
    }
}
