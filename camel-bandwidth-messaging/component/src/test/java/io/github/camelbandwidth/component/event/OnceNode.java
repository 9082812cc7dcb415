/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.event;

import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.component.ledger.Ledger;
import io.github.camelbandwidth.component.ledger.SwitchedLedger;
import io.github.camelbandwidth.component.observe.QuietObserver;
import io.github.camelbandwidth.testkit.HandMovedTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;

/** A node that gets events. Its routes end when the test says so; all happens on the thread of the test. */
final class OnceNode extends QuietObserver implements AutoCloseable {
    private static final CamelContext CONTEXT = context();

    final SwitchedLedger ledger;
    final EventPool pool = new EventPool(4);
    final EventOnce once;
    final List<Run> runs = new ArrayList<>();
    final List<String> told = new ArrayList<>();
    boolean wanted = true;

    /** A run of the route. */
    record Run(MessageEvent event, boolean superseded, CompletableFuture<Boolean> end) {}

    OnceNode(Ledger shared, HandMovedTime time) {
        ledger = new SwitchedLedger(shared);
        pool.start(CONTEXT, this);
        once = new EventOnce(ledger, new EventKey("/events"), time, pool, this, this::deliver);
    }

    private static CamelContext context() {
        CamelContext context = new DefaultCamelContext();
        context.getExecutorServiceManager().setThreadPoolFactory(new DirectThreads());
        return context;
    }

    private CompletableFuture<Boolean> deliver(MessageEvent event, EventCall call, boolean superseded) {
        Run run = new Run(event, superseded, new CompletableFuture<>());
        runs.add(run);
        return run.end();
    }

    /** The event comes; completes with what became of it. */
    CompletionStage<EventResult> get(MessageEvent event) {
        CompletableFuture<EventResult> result = new CompletableFuture<>();
        once.begin(event, new EventCall(Map.of(), () -> wanted))
                .thenCompose(Attempt::ended)
                .thenAccept(result::complete);
        return result;
    }

    /** The event comes, and its route ends at once. */
    EventResult run(MessageEvent event, boolean success) {
        CompletionStage<EventResult> result = get(event);
        last().end().complete(success);
        return result.toCompletableFuture().join();
    }

    /** The route that began last. */
    Run last() {
        return runs.get(runs.size() - 1);
    }

    @Override
    public void duplicate(MessageEvent event) {
        told.add("duplicate");
    }

    @Override
    public void ran(MessageEvent event, boolean success, Duration took) {
        told.add("ran " + success);
    }

    @Override
    public void takenOver(MessageEvent event) {
        told.add("taken over");
    }

    @Override
    public void endedLate(MessageEvent event) {
        told.add("ended late");
    }

    /** Forgets all it was about to tell, as a process that is killed. */
    void die() {
        ledger.away = true;
        once.close();
    }

    void loseThreads() {
        pool.stop(CONTEXT);
    }

    @Override
    public void close() {
        once.close();
        loseThreads();
    }
}
