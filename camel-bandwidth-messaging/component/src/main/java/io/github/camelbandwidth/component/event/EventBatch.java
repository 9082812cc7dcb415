/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.event;

import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.component.config.AckMode;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The events of one call: those of one message one after the other, the others side by side, the good ones also beside a
 * bad one. One that finds every place taken waits for an event of the same call to end; if none of them runs, it is not
 * run.
 *
 * <p>Whatever happens is a step in a line, and one thread at a time takes the steps, whichever has put one in. So nothing
 * here is touched by two threads at once, and a thousand events that end at once are no deep stack.
 */
final class EventBatch {
    private static final Logger LOG = LoggerFactory.getLogger(EventBatch.class);

    private final Function<MessageEvent, CompletionStage<Attempt>> begin;
    private final AckMode ackMode;
    private final BooleanSupplier wanted;
    private final CompletableFuture<EventResult> answer = new CompletableFuture<>();
    private final Queue<Runnable> steps = new ConcurrentLinkedQueue<>();
    private final AtomicInteger stepsLeft = new AtomicInteger();

    private final Queue<Lane> waiting = new ArrayDeque<>();
    private int running;
    private int unanswered;
    private EventResult worst = EventResult.DONE;

    /** The events of one message that have not begun. */
    private static final class Lane {
        final Queue<MessageEvent> events = new ArrayDeque<>();
        boolean answered;
    }

    /**
     * Has run nothing yet.
     *
     * @param begin begins with one event
     * @param wanted whether somebody still waits for the answer; if not, no further event begins
     */
    EventBatch(Function<MessageEvent, CompletionStage<Attempt>> begin, AckMode ackMode, BooleanSupplier wanted) {
        this.begin = begin;
        this.ackMode = ackMode;
        this.wanted = wanted;
    }

    /** Called once. Completes, never exceptionally, with the worst that became of an event. */
    CompletionStage<EventResult> run(List<MessageEvent> events) {
        Collection<Lane> lanes = byMessage(events);
        unanswered = lanes.size();
        if (lanes.isEmpty()) {
            answer.complete(EventResult.DONE);
        }
        step(() -> lanes.forEach(this::next));
        return answer;
    }

    private static Collection<Lane> byMessage(List<MessageEvent> events) {
        Map<Object, Lane> lanes = new LinkedHashMap<>();
        for (MessageEvent event : events) {
            String id = event.message().id();
            Object message = id == null ? new Object() : id;
            lanes.computeIfAbsent(message, first -> new Lane()).events.add(event);
        }
        return lanes.values();
    }

    private void step(Runnable step) {
        steps.add(step);
        if (stepsLeft.getAndIncrement() > 0) {
            return;
        }
        do {
            Runnable due = steps.poll();
            if (due != null) {
                due.run();
            }
        } while (stepsLeft.decrementAndGet() > 0);
    }

    private void next(Lane lane) {
        MessageEvent event = lane.events.peek();
        if (event == null) {
            answered(lane);
        } else if (wanted.getAsBoolean()) {
            running++;
            CompletableFuture.completedStage(event)
                    .thenCompose(begin)
                    .exceptionally(EventBatch::broken)
                    .thenAccept(attempt -> step(() -> begun(lane, attempt)));
        } else {
            // The whole call comes again, and with it what has not begun.
            worst = worst.worse(EventResult.NOT_YET);
            answered(lane);
            step(this::nextWaiting);
        }
    }

    private static Attempt broken(Throwable failure) {
        LOG.warn("An event could not be processed; it is left to its repeat", failure);
        return new Attempt.Settled(EventResult.FAILED);
    }

    private void begun(Lane lane, Attempt attempt) {
        boolean full = attempt instanceof Attempt.Settled settled && settled.result() == EventResult.FULL;
        if (full && running > 1) {
            running--;
            waiting.add(lane);
            return;
        }
        lane.events.remove();
        if (ackMode == AckMode.ON_RECEIPT && lane.events.isEmpty() && attempt instanceof Attempt.Running) {
            answered(lane);
        }
        attempt.ended().thenAccept(result -> step(() -> ended(lane, result)));
        if (!full) {
            nextWaiting();
        }
    }

    private void ended(Lane lane, EventResult result) {
        running--;
        worst = worst.worse(result);
        if (result == EventResult.DONE || result == EventResult.FAILED) {
            next(lane);
        } else {
            // Its other events would overtake it.
            answered(lane);
        }
        nextWaiting();
    }

    private void nextWaiting() {
        Lane lane = waiting.poll();
        if (lane != null) {
            next(lane);
        }
    }

    private void answered(Lane lane) {
        if (lane.answered) {
            return;
        }
        lane.answered = true;
        unanswered--;
        if (unanswered == 0) {
            answer.complete(worst);
        }
    }
}
