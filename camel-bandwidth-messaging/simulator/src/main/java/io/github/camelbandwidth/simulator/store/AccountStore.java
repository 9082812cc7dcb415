/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.store;

import io.github.camelbandwidth.simulator.domain.Account;
import io.github.camelbandwidth.simulator.domain.Application;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The accounts and their applications. */
public final class AccountStore {
    private final Map<String, Account> accounts = new HashMap<>();
    private final Map<String, Application> applications = new HashMap<>();

    /** Adds an account, or puts it in the place of the one with its id. */
    public void put(Account account) {
        accounts.put(account.id(), account);
    }

    /** Adds an application, or puts it in the place of the one with its id. */
    public void put(Application application) {
        applications.put(application.id(), application);
    }

    /** The account of that id. */
    public Optional<Account> account(String id) {
        return Optional.ofNullable(accounts.get(id));
    }

    /** The application of that id, whosever it is. */
    public Optional<Application> application(String id) {
        return Optional.ofNullable(applications.get(id));
    }

    /** Whether the application of that id exists and belongs to that account. */
    public boolean owns(String accountId, String applicationId) {
        return application(applicationId)
                .filter(application -> application.accountId().equals(accountId))
                .isPresent();
    }
}
