/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.ledger;

import io.github.camelbandwidth.client.time.Time;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.service.ServiceSupport;
import org.jspecify.annotations.Nullable;

/**
 * Takes one of Camel's repositories for a list of what is done: it is asked before a run, and added to after it. It never
 * says that something has begun, because a repository has no word for a run that was cut off. So a process runs a key once
 * at a time, by claims in its memory, and of two processes both may run.
 *
 * <p>Results are not kept. A repository blocks; it is asked on threads of this ledger's own.
 */
public final class RepositoryLedger extends ServiceSupport implements Ledger {
    private static final int THREADS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final IdempotentRepository repository;
    private final Time time;
    private final MemoryLedger claims;
    private volatile @Nullable LedgerThreads threads;

    /**
     * Over that repository, which is started and stopped by whoever has it.
     */
    public RepositoryLedger(IdempotentRepository repository, Time time) {
        this.repository = repository;
        this.time = time;
        this.claims = new MemoryLedger(MemoryLedger.DEFAULT_MAX_KEYS, time);
    }

    @Override
    protected void doStart() {
        threads = new LedgerThreads(THREADS, time, PATIENCE);
    }

    @Override
    protected void doStop() {
        LedgerThreads stopping = threads;
        threads = null;
        if (stopping != null) {
            stopping.stop();
        }
    }

    @Override
    public CompletionStage<Claim> claim(String key, OnExpiry onExpiry) {
        return claims.claim(key, onExpiry)
                .thenCompose(claim ->
                        claim instanceof Claim.Run run ? unlessDone(run) : CompletableFuture.completedStage(claim));
    }

    private CompletionStage<Claim> unlessDone(Claim.Run run) {
        Lease lease = run.lease();
        return ask(() -> repository.contains(lease.key()))
                .handle((done, failure) -> failure == null && !done
                        ? CompletableFuture.<Claim>completedStage(run)
                        : claims.release(lease).thenCompose(free -> done(failure)))
                .thenCompose(Function.identity());
    }

    private static CompletionStage<Claim> done(@Nullable Throwable failure) {
        return failure == null
                ? CompletableFuture.completedStage(new Claim.Done(""))
                : CompletableFuture.failedStage(failure);
    }

    @Override
    public CompletionStage<Boolean> renew(Lease lease) {
        return claims.renew(lease);
    }

    @Override
    public CompletionStage<Boolean> done(Lease lease, String result) {
        return claims.renew(lease)
                .thenCompose(own -> own
                        ? add(lease).thenCompose(added -> claims.release(lease))
                        // So that the refusal is counted.
                        : claims.done(lease, result));
    }

    private CompletionStage<Boolean> add(Lease lease) {
        return started(running -> running.tell(() -> {
            boolean added = repository.add(lease.key());
            return repository.confirm(lease.key()) || added;
        }));
    }

    @Override
    public CompletionStage<Boolean> release(Lease lease) {
        return claims.release(lease);
    }

    @Override
    public CompletionStage<Boolean> anyKnown(Collection<String> keys) {
        return claims.anyKnown(keys)
                .thenCompose(known -> known || keys.isEmpty()
                        ? CompletableFuture.completedStage(known)
                        : ask(() -> keys.stream().map(LedgerKeys::kept).anyMatch(repository::contains)));
    }

    private CompletionStage<Boolean> ask(LedgerThreads.Step<Boolean> question) {
        return started(running -> running.ask(question, late -> {}));
    }

    private <T> CompletionStage<T> started(Function<LedgerThreads, CompletionStage<T>> step) {
        LedgerThreads running = threads;
        return running == null
                ? CompletableFuture.failedStage(
                        new LedgerUnavailableException("the ledger is not started, or stopped again", null))
                : step.apply(running);
    }

    @Override
    public long takeovers() {
        return claims.takeovers();
    }

    @Override
    public long refused() {
        return claims.refused();
    }
}
