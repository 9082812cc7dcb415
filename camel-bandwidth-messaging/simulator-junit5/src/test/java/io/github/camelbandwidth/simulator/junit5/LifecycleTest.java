/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.domain.Application;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** The classes inside are run by the tests, each with a JUnit of its own. */
class LifecycleTest {
    private static final Map<String, List<Simulator>> SEEN = new ConcurrentHashMap<>();

    @Test
    void a_static_field_is_one_simulator_for_the_class_reset_before_each_test_and_closed_after() {
        run(OfTheClass.class, false)
                .assertStatistics(stats -> stats.succeeded(3).failed(0));
        assertThat(Set.copyOf(SEEN.get("OfTheClass"))).hasSize(1);
        assertClosed("OfTheClass");
    }

    @Test
    void a_field_is_a_simulator_for_each_test() {
        run(OfEachMethod.class, false)
                .assertStatistics(stats -> stats.succeeded(2).failed(0));
        assertThat(SEEN.get("OfEachMethod")).hasSize(2).doesNotHaveDuplicates();
        assertClosed("OfEachMethod");
    }

    @Test
    void nested_classes_share_it() {
        run(Outer.class, false).assertStatistics(stats -> stats.succeeded(3).failed(0));
        assertThat(Set.copyOf(SEEN.get("Outer"))).hasSize(1);
        assertClosed("Outer");
    }

    @Test
    void tests_in_parallel_do_not_take_each_others_messages() {
        run(Parallel.class, true).assertStatistics(stats -> stats.succeeded(2).failed(0));
        assertClosed("Parallel");
    }

    @Test
    void classes_that_inherit_the_field_share_it_even_in_parallel() {
        Events tests = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(FirstHeir.class), selectClass(SecondHeir.class))
                .configurationParameters(parallel(true))
                .execute()
                .testEvents();
        tests.assertStatistics(stats -> stats.succeeded(2).failed(0));
        assertClosed("Heirs");
    }

    @Test
    void what_was_prepared_is_there_after_each_reset() {
        run(Prepared.class, false).assertStatistics(stats -> stats.succeeded(2).failed(0));
    }

    private static void assertClosed(String name) {
        assertThat(SEEN.get(name))
                .allSatisfy(simulator -> assertThat(isClosed(simulator)).isTrue());
    }

    private static boolean isClosed(Simulator simulator) {
        try {
            simulator.messages();
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    private static Events run(Class<?> tests, boolean parallel) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .configurationParameters(parallel(parallel))
                .execute()
                .testEvents();
    }

    private static Map<String, String> parallel(boolean enabled) {
        return Map.of(
                "junit.jupiter.execution.parallel.enabled", String.valueOf(enabled),
                "junit.jupiter.execution.parallel.mode.default", "concurrent",
                "junit.jupiter.execution.parallel.mode.classes.default", "concurrent",
                "junit.jupiter.execution.parallel.config.strategy", "fixed",
                "junit.jupiter.execution.parallel.config.fixed.parallelism", "2");
    }

    private static void seen(String name, Simulator simulator) {
        SEEN.computeIfAbsent(name, key -> new CopyOnWriteArrayList<>()).add(simulator);
    }

    private static void sendsTheOnlyMessage(String name, SimulatorExtension extension) {
        seen(name, extension.simulator());
        assertThat(extension.simulator().messages()).isEmpty();
        assertThat(Sender.send(extension.baseUrl(), "+19195550142", "only")).isEqualTo(202);
        extension.awaitMessage().withTag("only").delivered();
        extension.awaitIdle();
    }

    static class OfTheClass {
        @RegisterExtension
        static final SimulatorExtension SIMULATOR = new SimulatorExtension();

        @BeforeAll
        static void before_all_tests_it_is_there() {
            sendsTheOnlyMessage("OfTheClass", SIMULATOR);
        }

        @Test
        void one() {
            sendsTheOnlyMessage("OfTheClass", SIMULATOR);
        }

        @Test
        void two() {
            sendsTheOnlyMessage("OfTheClass", SIMULATOR);
        }

        @Test
        void three(Simulator simulator) {
            assertThat(simulator).isSameAs(SIMULATOR.simulator());
        }
    }

    static class OfEachMethod {
        @RegisterExtension
        final SimulatorExtension simulator = new SimulatorExtension();

        @Test
        void one() {
            sendsTheOnlyMessage("OfEachMethod", simulator);
        }

        @Test
        void two() {
            sendsTheOnlyMessage("OfEachMethod", simulator);
        }
    }

    static class Outer {
        @RegisterExtension
        static final SimulatorExtension SIMULATOR = new SimulatorExtension();

        @Test
        void outside() {
            sendsTheOnlyMessage("Outer", SIMULATOR);
        }

        @Nested
        class Inner {
            @Test
            void inside() {
                sendsTheOnlyMessage("Outer", SIMULATOR);
            }

            @Test
            void inside_with_a_parameter(Simulator simulator) {
                seen("Outer", simulator);
            }
        }
    }

    static class Parallel {
        @RegisterExtension
        static final SimulatorExtension SIMULATOR = new SimulatorExtension();

        private static final CyclicBarrier BOTH = new CyclicBarrier(2);

        @Test
        void one() throws Exception {
            meetWhileSending("one");
        }

        @Test
        void two() throws Exception {
            meetWhileSending("two");
        }

        private static void meetWhileSending(String tag) throws Exception {
            seen("Parallel", SIMULATOR.simulator());
            Sender.send(SIMULATOR.baseUrl(), "+19195550142", tag);
            BOTH.await(30, TimeUnit.SECONDS);
            SIMULATOR.awaitMessage().withTag(tag).delivered();
            BOTH.await(30, TimeUnit.SECONDS);
        }
    }

    abstract static class Ancestor {
        @RegisterExtension
        static final SimulatorExtension SIMULATOR = new SimulatorExtension();

        private static final CyclicBarrier BOTH = new CyclicBarrier(2);

        @Test
        void sends() throws Exception {
            seen("Heirs", SIMULATOR.simulator());
            BOTH.await(30, TimeUnit.SECONDS);
            Sender.send(SIMULATOR.baseUrl(), "+19195550142", getClass().getSimpleName());
            SIMULATOR.awaitMessage().withTag(getClass().getSimpleName()).delivered();
            BOTH.await(30, TimeUnit.SECONDS);
        }
    }

    static class FirstHeir extends Ancestor {}

    static class SecondHeir extends Ancestor {}

    static class Prepared {
        @RegisterExtension
        static final SimulatorExtension SIMULATOR = SimulatorExtension.builder()
                .settings(settings -> settings.withApplicationId("first"))
                .prepare(simulator -> simulator.put(Application.of("93de2206-9669-4e07-948d-329f4b722ee2", "9900000")))
                .build();

        @Test
        void one() {
            sendsTheOnlyMessage("Prepared", SIMULATOR);
        }

        @Test
        void two() {
            sendsTheOnlyMessage("Prepared", SIMULATOR);
        }
    }
}
