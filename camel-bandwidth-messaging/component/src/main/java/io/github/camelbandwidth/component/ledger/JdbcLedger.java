/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.ledger;

import io.github.camelbandwidth.client.time.SystemTime;
import io.github.camelbandwidth.client.time.Time;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.support.service.ServiceSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps keys in a table of H2 or PostgreSQL: they outlive the process, and nodes share them. The component starts it when
 * the first endpoint that uses it starts, and the Camel context stops it. So it belongs to one Camel context at a time;
 * several ledgers may use one table. Options are set before the start.
 *
 * <p>It waits for the database on threads of its own, each with one connection. Leases are counted by the database's
 * clock alone.
 */
public final class JdbcLedger extends ServiceSupport implements Ledger, CamelContextAware {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcLedger.class);
    private static final Pattern TABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)?");
    private static final int MAX_NODE_ID = 100;
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** For how long the API calls again with an event that was not taken: its webhook documentation. */
    private static final int REPEATED_FOR_HOURS = 24;

    private static final Duration FORGET_EVERY = Duration.ofHours(1);

    private final DataSource dataSource;
    private final String clock;
    private final LongAdder refused = new LongAdder();
    private final AtomicReference<Instant> forgetNext = new AtomicReference<>(Instant.MIN);

    private String tableName = "bandwidth_messaging_ledger";
    private boolean createTable = true;
    private @Nullable String nodeId;
    private int threads = 4;
    private int keepHours = 49;
    private @Nullable Time givenTime;
    private volatile @Nullable Running running;
    private volatile @Nullable CamelContext camelContext;

    private record Running(LedgerRows rows, LedgerThreads threads, Time time) {}

    /** In the database that this leads to. */
    public JdbcLedger(DataSource dataSource) {
        this(dataSource, "CURRENT_TIMESTAMP");
    }

    /**
     * By another clock than the database's, for tests that move it by hand.
     *
     * @param clock an SQL expression of type timestamp with time zone
     */
    JdbcLedger(DataSource dataSource, String clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /**
     * Sees to the table and lets go what an earlier life of this node has left behind.
     *
     * @throws LedgerUnavailableException if the database cannot be used
     */
    @Override
    protected void doStart() {
        LedgerTable table = new LedgerTable(tableName, clock, LEASE, Duration.ofHours(keepHours));
        warnOfShortMemory();
        String node = nodeId == null ? UUID.randomUUID().toString() : nodeId;
        LedgerRows rows = new LedgerRows(dataSource, table, node, LEASE.dividedBy(3));
        try {
            LedgerSchema schema = new LedgerSchema(tableName, createTable);
            LedgerRows.on(dataSource, connection -> {
                schema.prepare(connection);
                return connection;
            });
            int left = rows.expireOwn();
            if (left > 0) {
                LOG.info(
                        "An earlier life of the ledger's node {} has left {} claims behind; they have run out",
                        node,
                        left);
            }
        } catch (SQLException e) {
            throw LedgerUnavailableException.of(e);
        }
        Time time = givenTime == null ? new SystemTime() : givenTime;
        running = new Running(rows, new LedgerThreads(threads, time, PATIENCE), time);
    }

    private void warnOfShortMemory() {
        if (keepHours <= REPEATED_FOR_HOURS) {
            LOG.warn(
                    "The ledger keeps keys for {} hours (keepHours), but the API repeats an event for {} hours: one that"
                            + " comes again after its key is gone runs again. Set more than {}",
                    keepHours,
                    REPEATED_FOR_HOURS,
                    REPEATED_FOR_HOURS);
        }
    }

    @Override
    protected void doStop() {
        Running stopping = running;
        running = null;
        if (stopping != null) {
            stopping.threads().stop();
            if (stopping.time() instanceof SystemTime own && own != givenTime) {
                own.close();
            }
        }
    }

    @Override
    public @Nullable CamelContext getCamelContext() {
        return camelContext;
    }

    /**
     * Whose it is: the Camel context that stops it.
     *
     * @throws IllegalStateException if it runs for another one, which would stop it for both
     */
    @Override
    public void setCamelContext(CamelContext camelContext) {
        CamelContext other = this.camelContext;
        if (other != null && other != camelContext && isStarted()) {
            throw new IllegalStateException(
                    "the JdbcLedger is used by the Camel context " + other.getName()
                            + ", which will stop it; make one ledger for each of them, on the same data source: they share the table");
        }
        this.camelContext = camelContext;
    }

    @Override
    public CompletionStage<Claim> claim(String key, OnExpiry onExpiry) {
        return started(run -> {
            forgetNowAndThen(run);
            return run.threads()
                    .ask(() -> run.rows().claim(LedgerKeys.kept(key), onExpiry), late -> giveBack(run, late));
        });
    }

    /** Nobody waits for the answer any more, so nobody would ever end the claim. */
    private static void giveBack(Running run, Claim late) {
        if (late instanceof Claim.Run claimed) {
            run.threads().tell(() -> run.rows().release(claimed.lease()));
        }
    }

    @Override
    public CompletionStage<Boolean> renew(Lease lease) {
        return started(run -> run.threads().tellInTime(() -> run.rows().renew(lease)));
    }

    @Override
    public CompletionStage<Boolean> done(Lease lease, String result) {
        return started(run -> run.threads().tell(() -> counted(run.rows().done(lease, result))));
    }

    @Override
    public CompletionStage<Boolean> release(Lease lease) {
        return started(run -> run.threads().tell(() -> counted(run.rows().release(lease))));
    }

    @Override
    public CompletionStage<Boolean> anyKnown(Collection<String> keys) {
        List<String> kept = keys.stream().map(LedgerKeys::kept).distinct().toList();
        return kept.isEmpty()
                ? CompletableFuture.completedFuture(false)
                : started(run -> run.threads().ask(() -> run.rows().anyKnown(kept), late -> {}));
    }

    private boolean counted(boolean own) {
        if (!own) {
            refused.increment();
        }
        return own;
    }

    private <T> CompletionStage<T> started(Function<Running, CompletionStage<T>> step) {
        Running run = running;
        return run == null
                ? CompletableFuture.failedFuture(
                        new LedgerUnavailableException("the ledger is not started, or stopped again", null))
                : step.apply(run);
    }

    private void forgetNowAndThen(Running run) {
        Instant due = forgetNext.get();
        Instant present = run.time().now();
        if (!present.isBefore(due) && forgetNext.compareAndSet(due, present.plus(FORGET_EVERY))) {
            forget(run);
        }
    }

    /** A few at a time, behind what waits already, until none is left. */
    private static void forget(Running run) {
        run.threads().tellInTime(() -> run.rows().forget()).whenComplete((count, failure) -> {
            if (failure != null) {
                LOG.warn("Old keys of the ledger could not be deleted, or not all: {}", failure.getMessage());
                return;
            }
            LOG.debug("{} old keys of the ledger were deleted", count);
            if (count == LedgerTable.MOST_FORGOTTEN) {
                forget(run);
            }
        });
    }

    @Override
    public long takeovers() {
        Running run = running;
        return run == null ? 0 : run.rows().takeovers();
    }

    @Override
    public long refused() {
        return refused.sum();
    }

    /** For tests that move time by hand; before the start. */
    void setTime(Time time) {
        this.givenTime = time;
    }

    public String getTableName() {
        return tableName;
    }

    /** Name of the table, if need be with its schema; {@code bandwidth_messaging_ledger} if not set. */
    public void setTableName(String tableName) {
        require(
                TABLE.matcher(tableName).matches(),
                "tableName must be letters, digits and _, with or without a schema and a dot in front");
        this.tableName = tableName;
    }

    public boolean isCreateTable() {
        return createTable;
    }

    /** Whether the table is created if it is missing; true if not set. */
    public void setCreateTable(boolean createTable) {
        this.createTable = createTable;
    }

    public @Nullable String getNodeId() {
        return nodeId;
    }

    /**
     * A name that no other running ledger on this table has, also none in this process, and that this node keeps when it
     * starts again: its claims of before then run out at once. Without one they run out within 30 seconds.
     */
    public void setNodeId(@Nullable String nodeId) {
        require(
                nodeId == null || (!nodeId.isBlank() && nodeId.length() <= MAX_NODE_ID),
                "nodeId must be 1 to " + MAX_NODE_ID + " characters");
        this.nodeId = nodeId;
    }

    public int getThreads() {
        return threads;
    }

    /** On how many threads it waits for the database, so that is how many connections it uses; 4 if not set. */
    public void setThreads(int threads) {
        require(threads > 0, "threads must be greater than 0, but is " + threads);
        this.threads = threads;
    }

    public int getKeepHours() {
        return keepHours;
    }

    /**
     * For how many hours a key is remembered once it is done, released or lost; 49 if not set. With 24 or less an event
     * that the API repeats late runs again, which is warned of at the start.
     */
    public void setKeepHours(int keepHours) {
        require(keepHours > 0, "keepHours must be greater than 0, but is " + keepHours);
        this.keepHours = keepHours;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
