/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.component.config.AckMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** Any mix of messages, ends and orders of ends. */
class EventBatchPropertyTest {

    /** What becomes of an event; one that runs may begin and end late. */
    record Course(int message, EventResult result, boolean runs, boolean beginsLate, boolean endsLate) {
        boolean goesOn() {
            return result == EventResult.DONE || result == EventResult.FAILED;
        }
    }

    /** As many events run as there are places, and what is late comes in an order of its own. */
    private static final class World {
        final List<String> begun = new ArrayList<>();
        final List<Runnable> late = new ArrayList<>();
        private final Map<String, Course> courses;
        private int free;

        World(Map<String, Course> courses, int places) {
            this.courses = courses;
            this.free = places;
        }

        CompletionStage<Attempt> begin(MessageEvent event) {
            Course course = courses.get(Events.name(event));
            if (free == 0) {
                return CompletableFuture.completedStage(new Attempt.Settled(EventResult.FULL));
            }
            free--;
            begun.add(Events.name(event));
            CompletableFuture<Attempt> attempt = new CompletableFuture<>();
            happens(course.beginsLate(), () -> attempt.complete(course.runs() ? running(course) : settled(course)));
            return attempt;
        }

        private Attempt settled(Course course) {
            free++;
            return new Attempt.Settled(course.result());
        }

        private Attempt running(Course course) {
            CompletableFuture<EventResult> end = new CompletableFuture<>();
            happens(course.endsLate(), () -> {
                free++;
                end.complete(course.result());
            });
            return new Attempt.Running(end);
        }

        private void happens(boolean later, Runnable task) {
            if (later) {
                late.add(task);
            } else {
                task.run();
            }
        }
    }

    @Provide
    Arbitrary<List<Course>> courses() {
        Arbitrary<EventResult> results = Arbitraries.frequency(
                Tuple.of(12, EventResult.DONE),
                Tuple.of(3, EventResult.FAILED),
                Tuple.of(1, EventResult.NOT_YET),
                Tuple.of(1, EventResult.CLOSED),
                Tuple.of(1, EventResult.LEDGER_AWAY));
        Arbitrary<Boolean> either = Arbitraries.of(true, false);
        return Combinators.combine(Arbitraries.integers().between(0, 9), results, either, either, either)
                .as(Course::new)
                .list()
                .ofMaxSize(40);
    }

    @Property
    void events_of_a_message_keep_their_order_all_others_run_and_the_worst_end_is_told_once(
            @ForAll("courses") List<Course> courses,
            @ForAll @IntRange(min = 1, max = 5) int places,
            @ForAll Random order) {
        Map<String, Course> byName = new HashMap<>();
        List<MessageEvent> events = IntStream.range(0, courses.size())
                .mapToObj(i -> {
                    MessageEvent event = Events.of("message-" + courses.get(i).message(), "type-" + i);
                    byName.put(Events.name(event), courses.get(i));
                    return event;
                })
                .toList();
        World world = new World(byName, places);
        List<EventResult> answers = new ArrayList<>();

        CompletionStage<EventResult> answer =
                new EventBatch(world::begin, AckMode.ON_COMPLETION, () -> true).run(events);
        CompletionStage<Void> told = answer.thenAccept(answers::add);
        while (!world.late.isEmpty()) {
            assertThat(answers).isEmpty();
            world.late.remove(order.nextInt(world.late.size())).run();
        }

        assertThat(told.toCompletableFuture()).isCompleted();
        assertThat(answers).containsExactly(worst(expected(events, byName), byName));
        assertThat(byMessage(world.begun, byName)).isEqualTo(expected(events, byName));
    }

    /** Of each message its events in order, up to one whose end nobody knows. */
    private static Map<Integer, List<String>> expected(List<MessageEvent> events, Map<String, Course> courses) {
        Map<Integer, List<String>> all =
                byMessage(events.stream().map(Events::name).toList(), courses);
        all.replaceAll((message, names) -> {
            int stop = IntStream.range(0, names.size())
                    .filter(i -> !courses.get(names.get(i)).goesOn())
                    .findFirst()
                    .orElse(names.size() - 1);
            return names.subList(0, stop + 1);
        });
        return all;
    }

    private static Map<Integer, List<String>> byMessage(List<String> names, Map<String, Course> courses) {
        Map<Integer, List<String>> messages = new LinkedHashMap<>();
        names.forEach(name -> messages.computeIfAbsent(courses.get(name).message(), first -> new ArrayList<>())
                .add(name));
        return messages;
    }

    private static EventResult worst(Map<Integer, List<String>> run, Map<String, Course> courses) {
        return run.values().stream()
                .flatMap(List::stream)
                .map(name -> courses.get(name).result())
                .reduce(EventResult.DONE, EventResult::worse);
    }
}
