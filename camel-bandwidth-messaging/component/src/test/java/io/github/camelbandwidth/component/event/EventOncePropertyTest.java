/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.component.delivery.Events;
import io.github.camelbandwidth.component.ledger.Lease;
import io.github.camelbandwidth.component.ledger.MemoryLedger;
import io.github.camelbandwidth.component.ledger.SwitchedLedger;
import io.github.camelbandwidth.testkit.HandMovedTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * Events come to nodes again and again, in any order, while nodes die and lose their ledger: each event is confirmed once,
 * and what is confirmed never runs again.
 */
class EventOncePropertyTest {
    private static final int NODES = 2;
    private static final List<MessageEvent> EVENTS = List.of(
            Events.read(Events.delivered("id-1", "+19195550142")),
            Events.read(Events.failed("id-2", "+19195550142", 4432)));

    enum Move {
        COME,
        SUCCEED,
        FAIL,
        DIE,
        LOSE_THE_LEDGER,
        FIND_THE_LEDGER,
        PASS
    }

    /** Something happens to a node and an event; or time passes. */
    record Step(Move move, int node, int event, int seconds) {}

    @Provide
    Arbitrary<List<Step>> stories() {
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(4, Arbitraries.just(Move.COME)),
                                Tuple.of(2, Arbitraries.just(Move.SUCCEED)),
                                Tuple.of(2, Arbitraries.of(Move.LOSE_THE_LEDGER, Move.FIND_THE_LEDGER)),
                                Tuple.of(1, Arbitraries.of(Move.FAIL, Move.DIE)),
                                Tuple.of(2, Arbitraries.just(Move.PASS))),
                        Arbitraries.integers().between(0, NODES - 1),
                        Arbitraries.integers().between(0, EVENTS.size() - 1),
                        Arbitraries.of(1, 9, 10, 29, 30, 31, 60))
                .as(Step::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(40);
    }

    @Property(tries = 300)
    void whatever_happens_each_event_is_confirmed_once_and_then_never_runs_again(@ForAll("stories") List<Step> story) {
        try (World world = new World()) {
            story.forEach(world::tell);
            world.comeToAnEnd();
        }
    }

    private static final class World implements AutoCloseable {
        private final EventKey keys = new EventKey("/events");
        private final HandMovedTime time = new HandMovedTime();
        private final MemoryLedger shared = new MemoryLedger(1_000, time);
        private final List<OnceNode> nodes = new ArrayList<>();
        private final List<OnceNode> all = new ArrayList<>();

        World() {
            for (int i = 0; i < NODES; i++) {
                nodes.add(start());
            }
        }

        private OnceNode start() {
            OnceNode node = new OnceNode(shared, time);
            node.wanted = false;
            all.add(node);
            return node;
        }

        void tell(Step step) {
            OnceNode node = nodes.get(step.node());
            switch (step.move()) {
                case COME -> come(node, EVENTS.get(step.event()));
                case SUCCEED -> endTheOldest(node, true);
                case FAIL -> endTheOldest(node, false);
                case DIE -> {
                    node.die();
                    nodes.set(step.node(), start());
                }
                case LOSE_THE_LEDGER -> node.ledger.away = true;
                case FIND_THE_LEDGER -> node.ledger.away = false;
                case PASS -> time.advance(Duration.ofSeconds(step.seconds()));
            }
        }

        private void come(OnceNode node, MessageEvent event) {
            long confirmed = confirmed(event);
            int runs = node.runs.size();

            EventResult result = node.get(event).toCompletableFuture().getNow(EventResult.NOT_YET);

            if (confirmed > 0) {
                assertThat(result).isIn(EventResult.DONE, EventResult.LEDGER_AWAY, EventResult.FULL);
                assertThat(node.runs).as("runs of what is confirmed").hasSize(runs);
            } else {
                assertThat(result).as("what nobody has confirmed").isNotEqualTo(EventResult.DONE);
            }
        }

        private static void endTheOldest(OnceNode node, boolean success) {
            node.runs.stream().filter(run -> !run.end().isDone()).findFirst().ifPresent(run -> run.end()
                    .complete(success));
        }

        /** How often the ledger took the end of that event. */
        private long confirmed(MessageEvent event) {
            return of(event, ledger -> ledger.confirmed).count();
        }

        private LongStream of(MessageEvent event, Function<SwitchedLedger, List<Lease>> leases) {
            String key = keys.of(event);
            return all.stream()
                    .flatMap(node -> leases.apply(node.ledger).stream())
                    .filter(lease -> lease.key().equals(key))
                    .mapToLong(Lease::token);
        }

        /** The ledger is there, what runs ends, what was cut off runs out, and everything comes once more. */
        void comeToAnEnd() {
            nodes.forEach(node -> {
                node.ledger.away = false;
                node.runs.forEach(run -> run.end().complete(true));
            });
            time.advance(Duration.ofMinutes(6));
            for (MessageEvent event : EVENTS) {
                come(nodes.get(0), event);
                endTheOldest(nodes.get(0), true);
                come(nodes.get(1), event);
                long last = of(event, ledger -> ledger.granted).max().orElseThrow();
                assertThat(of(event, ledger -> ledger.confirmed))
                        .as("of %s, the end of its last run alone", event.type())
                        .containsExactly(last);
            }
            assertThat(all.stream().flatMap(node -> node.told.stream()).filter("ended late"::equals))
                    .as("late ends that were told")
                    .hasSize((int) shared.refused());
            assertThat(all.stream().flatMap(node -> node.told.stream()).filter("taken over"::equals))
                    .as("takeovers that were told")
                    .hasSize((int) shared.takeovers());
        }

        @Override
        public void close() {
            all.forEach(OnceNode::close);
        }
    }
}
