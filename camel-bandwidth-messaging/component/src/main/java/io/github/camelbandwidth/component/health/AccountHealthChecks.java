/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.health;

import io.github.camelbandwidth.client.Account;
import io.github.camelbandwidth.client.BandwidthClient;
import io.github.camelbandwidth.client.time.Time;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.WritableHealthCheckRepository;
import org.jspecify.annotations.Nullable;

/**
 * The health checks of a component, among Camel's checks of producers. Each account has one, however many producers send for
 * it, or the API would be asked the same by each of them.
 */
public final class AccountHealthChecks {
    private final Map<Key, Shared> checks = new HashMap<>();

    /** What is checked; two users of one account are two things. */
    private record Key(String baseUrl, String accountId, Object user) {}

    private static final class Shared {
        final AccountHealthCheck check;
        int users;

        Shared(AccountHealthCheck check) {
            this.check = check;
        }
    }

    /** What a producer holds while it runs. */
    @FunctionalInterface
    public interface Use {
        /** Gives it back; called once. */
        void end();
    }

    /**
     * Has the account checked, if the context has a place for checks of producers.
     *
     * @param component by what name the context knows the component
     */
    public synchronized Use of(
            CamelContext context, String component, Account account, Supplier<BandwidthClient> client, Time time) {
        WritableHealthCheckRepository repository =
                HealthCheckHelper.getHealthCheckRepository(context, "producers", WritableHealthCheckRepository.class);
        if (repository == null) {
            return () -> {};
        }
        Key key = new Key(account.baseUrl(), account.accountId(), user(account));
        Shared shared = checks.get(key);
        if (shared == null) {
            shared = new Shared(new AccountHealthCheck(
                    free("producer:" + component + "-" + account.accountId()), account, client, time));
            repository.addHealthCheck(shared.check);
            checks.put(key, shared);
        }
        shared.users++;
        return () -> end(key, repository);
    }

    /** Credentials of a bean that cannot give them now must not keep a route from starting: the check tells. */
    private static Object user(Account account) {
        try {
            return account.credentials().get();
        } catch (RuntimeException e) {
            return account.credentials();
        }
    }

    private synchronized void end(Key key, WritableHealthCheckRepository repository) {
        @Nullable Shared shared = checks.get(key);
        if (shared != null && --shared.users == 0) {
            checks.remove(key);
            repository.removeHealthCheck(shared.check);
        }
    }

    /** A second user of the same account gets a number behind it: a name would tell half of the credentials. */
    private String free(String id) {
        Set<String> taken =
                checks.values().stream().map(shared -> shared.check.getId()).collect(Collectors.toSet());
        return Stream.concat(Stream.of(id), IntStream.iterate(2, n -> n + 1).mapToObj(n -> id + "-" + n))
                .filter(candidate -> !taken.contains(candidate))
                .findFirst()
                .orElseThrow();
    }
}
