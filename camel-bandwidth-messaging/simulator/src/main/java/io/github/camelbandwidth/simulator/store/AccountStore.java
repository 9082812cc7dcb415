/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.store;

import io.github.camelbandwidth.simulator.domain.Account;
import io.github.camelbandwidth.simulator.domain.Application;
import io.github.camelbandwidth.simulator.domain.Credentials;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The accounts and their applications. */
public final class AccountStore {
    private final Map<String, Account> accounts = new HashMap<>();
    private final Map<String, Application> applications = new HashMap<>();

    /** Forgets all of them. */
    public void clear() {
        accounts.clear();
        applications.clear();
    }

    /** Adds an account, or puts it in the place of the one with its id, unless its client is another's. */
    public void put(Account account) {
        check(
                accounts.values().stream()
                        .filter(other -> !other.id().equals(account.id()))
                        .noneMatch(other -> haveTheSameClient(other, account)),
                "The client belongs to another account");
        accounts.put(account.id(), account);
    }

    /** Adds an application, or puts it in the place of the one with its id, unless something of it is another's. */
    public void put(Application application) {
        check(accounts.containsKey(application.accountId()), "There is no account " + application.accountId());
        check(
                !applications.containsKey(application.id()) || owns(application.accountId(), application.id()),
                "The application belongs to another account");
        check(
                applications.values().stream()
                        .filter(other -> !other.id().equals(application.id()))
                        .allMatch(other -> Collections.disjoint(other.numbers(), application.numbers())),
                "A number belongs to one application at most");
        applications.put(application.id(), application);
    }

    /** The account of that id. */
    public Optional<Account> account(String id) {
        return Optional.ofNullable(accounts.get(id));
    }

    /** The account whose OAuth 2.0 client names itself in {@code header}, the value of {@code Authorization}. */
    public Optional<Account> client(String header) {
        return accounts.values().stream()
                .filter(account -> account.isClient(header))
                .findFirst();
    }

    /** The application of that id, whosever it is. */
    public Optional<Application> application(String id) {
        return Optional.ofNullable(applications.get(id));
    }

    /** The application that number was given to. */
    public Optional<Application> ownerOf(String number) {
        return applications.values().stream()
                .filter(application -> application.numbers().contains(number))
                .findFirst();
    }

    /** All numbers that were given to applications. */
    public List<String> numbers() {
        return applications.values().stream()
                .flatMap(application -> application.numbers().stream())
                .sorted()
                .toList();
    }

    /** Whether the application of that id exists and belongs to that account. */
    public boolean owns(String accountId, String applicationId) {
        return application(applicationId)
                .filter(application -> application.accountId().equals(accountId))
                .isPresent();
    }

    private static boolean haveTheSameClient(Account one, Account other) {
        Credentials ones = one.clientCredentials();
        Credentials others = other.clientCredentials();
        return ones != null && others != null && ones.username().equals(others.username());
    }

    private static void check(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
