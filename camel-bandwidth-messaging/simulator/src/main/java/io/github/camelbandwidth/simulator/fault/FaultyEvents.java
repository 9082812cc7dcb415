/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.fault;

import io.github.camelbandwidth.simulator.domain.Event;
import io.github.camelbandwidth.simulator.domain.StatusEvent;
import io.github.camelbandwidth.simulator.service.EventSink;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/** Lets events go wrong on their way to where they go. Belongs to the loop. */
final class FaultyEvents implements EventSink {
    private final FaultBook book;
    private final HeldBack held;
    private final FirstEvents first;
    private final EventSink sink;
    private final IntSupplier room;
    private final List<Swap> swaps = new ArrayList<>();

    FaultyEvents(FaultBook book, HeldBack held, FirstEvents first, EventSink sink, IntSupplier room) {
        this.book = book;
        this.held = held;
        this.first = first;
        this.sink = sink;
        this.room = room;
        book.onChange(swaps::clear);
    }

    @Override
    public void send(Event event, Runnable done) {
        first.announced(event);
        List<Swap> waiting = takeSwapsWith(event);
        Runnable over = () -> {
            done.run();
            first.over(event.messageId());
            waiting.forEach(swap -> swap.entry.letGo());
        };
        Optional<EventEffect> effect =
                book.isEmpty() ? Optional.empty() : book.strike(EventEffect.class, Subject.of(event));
        // One that others wait for must not wait itself: two neighbours change places, no more.
        effect.filter(found -> waiting.isEmpty() || !(found instanceof EventEffect.Reordered))
                .ifPresentOrElse(found -> apply(found, event, over), () -> sink.send(event, over));
    }

    private void apply(EventEffect effect, Event event, Runnable over) {
        if (effect instanceof EventEffect.Delayed delayed) {
            held.hold(delayed.by(), () -> sink.send(event, over));
        } else if (effect instanceof EventEffect.Duplicated duplicated) {
            duplicate(event, Math.min(duplicated.times(), 1 + room.getAsInt()), over);
        } else if (effect instanceof EventEffect.Reordered reordered) {
            swap(event, reordered, over);
        } else {
            over.run();
        }
    }

    private void duplicate(Event event, int times, Runnable over) {
        AtomicInteger left = new AtomicInteger(times);
        for (int i = 0; i < times; i++) {
            sink.send(event, () -> {
                if (left.decrementAndGet() == 0) {
                    over.run();
                }
            });
        }
    }

    private void swap(Event event, EventEffect.Reordered reordered, Runnable over) {
        HeldBack.Entry entry = held.hold(reordered.within(), () -> {
            swaps.removeIf(swap -> swap.event == event);
            sink.send(event, over);
        });
        swaps.add(new Swap(event, entry));
    }

    private List<Swap> takeSwapsWith(Event event) {
        List<Swap> taken = new ArrayList<>();
        for (Iterator<Swap> all = swaps.iterator(); all.hasNext(); ) {
            Swap swap = all.next();
            if (swap.waitsFor(event)) {
                taken.add(swap);
                all.remove();
            }
        }
        return taken;
    }

    private record Swap(Event event, HeldBack.Entry entry) {

        private boolean waitsFor(Event next) {
            if (!(event instanceof StatusEvent status) || status.type().isEnd()) {
                return next.applicationId().equals(event.applicationId());
            }
            return next instanceof StatusEvent following
                    && following.messageId().equals(status.messageId())
                    && following.to().equals(status.to());
        }
    }
}
