/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.health;

import io.github.camelbandwidth.client.Account;
import io.github.camelbandwidth.client.BandwidthClient;
import io.github.camelbandwidth.client.CallSettings;
import io.github.camelbandwidth.client.Timeouts;
import io.github.camelbandwidth.client.call.RetryPolicy;
import io.github.camelbandwidth.client.outcome.ApiResult;
import io.github.camelbandwidth.client.outcome.Sent;
import io.github.camelbandwidth.client.query.MessageFilter;
import io.github.camelbandwidth.client.query.MessageQuery;
import io.github.camelbandwidth.client.time.Time;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/**
 * Whether an account can be used: the API is there, and takes the credentials. It only reads: the newest message of the
 * last minute, of which nothing is kept. Of readiness alone: restarting the application mends none of it.
 */
public final class AccountHealthCheck extends AbstractHealthCheck {
    static final Duration KEPT = Duration.ofSeconds(30);
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String account;
    private final Probe probe;

    /**
     * Checks one account.
     *
     * @param id unique among the checks of the context
     * @param client throws IllegalStateException once the component is stopped
     */
    AccountHealthCheck(String id, Account account, Supplier<BandwidthClient> client, Time time) {
        super("camel", id);
        this.account = account.accountId();
        this.probe = new Probe(() -> ask(account, client, time), time, KEPT, PATIENCE);
    }

    private static CompletableFuture<? extends ApiResult<?>> ask(
            Account account, Supplier<BandwidthClient> client, Time time) {
        CallSettings once = new CallSettings(new Timeouts(PATIENCE, PATIENCE), RetryPolicy.none());
        MessageQuery newest = MessageQuery.all()
                .with(
                        MessageFilter.FROM_DATE_TIME,
                        time.now()
                                .minus(1, ChronoUnit.MINUTES)
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString())
                .withLimit(1)
                .withLimitTotalCount(true);
        try {
            return client.get().list(account, once, newest).outcome();
        } catch (IllegalStateException stopped) {
            return CompletableFuture.completedFuture(
                    new ApiResult.Failed<Void>(List.of(), null, Optional.of(stopped), Sent.NO));
        }
    }

    @Override
    public boolean isLiveness() {
        return false;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        Verdict verdict = probe.verdict();
        builder.state(verdict.state()).message(verdict.message()).detail("account", account);
        verdict.status().ifPresent(status -> builder.detail(SERVICE_STATUS_CODE, status));
    }
}
