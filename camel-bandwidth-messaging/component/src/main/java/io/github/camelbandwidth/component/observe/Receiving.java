/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.observe;

import io.github.camelbandwidth.client.event.MessageEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells all who observe what is received. */
final class Receiving implements ReceiveObserver {
    private final List<ReceiveObserver> observers = new CopyOnWriteArrayList<>();
    private final Consumer<Throwable> complaint;

    /** Whatever an observer throws goes there. */
    Receiving(Consumer<Throwable> complaint) {
        this.complaint = complaint;
    }

    void add(ReceiveObserver observer) {
        observers.add(observer);
    }

    void remove(ReceiveObserver observer) {
        observers.remove(observer);
    }

    @Override
    public void received(MessageEvent event) {
        tell(observer -> observer.received(event));
    }

    @Override
    public void filtered(MessageEvent event) {
        tell(observer -> observer.filtered(event));
    }

    @Override
    public void duplicate(MessageEvent event) {
        tell(observer -> observer.duplicate(event));
    }

    @Override
    public void takenOver(MessageEvent event) {
        tell(observer -> observer.takenOver(event));
    }

    @Override
    public void endedLate(MessageEvent event) {
        tell(observer -> observer.endedLate(event));
    }

    @Override
    public void ran(MessageEvent event, boolean success, Duration took) {
        tell(observer -> observer.ran(event, success, took));
    }

    @Override
    public void answered(Answered answer, Duration time) {
        tell(observer -> observer.answered(answer, time));
    }

    private void tell(Consumer<ReceiveObserver> news) {
        for (ReceiveObserver observer : observers) {
            try {
                news.accept(observer);
            } catch (RuntimeException | LinkageError e) {
                // Of a library that is not there as well: an event and its call must not wait for ever because of it.
                complaint.accept(e);
            }
        }
    }
}
