/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.api;

import io.github.camelbandwidth.simulator.domain.Account;
import io.github.camelbandwidth.simulator.oauth.Tokens;
import io.github.camelbandwidth.simulator.store.AccountStore;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets pass whoever may speak for the account in the path: by its password or by a token of its client. An account that does not exist gives the same answer as a wrong
 * password: nobody learns which accounts there are. An account the API is closed to is told so.
 */
final class Authentication implements Handler<RoutingContext> {
    static final String ACCOUNT_ID = "accountId";

    private static final Logger LOG = LoggerFactory.getLogger(Authentication.class);
    private static final String ACCOUNT = Account.class.getName();

    private final AccountStore accounts;
    private final Tokens tokens;

    Authentication(AccountStore accounts, Tokens tokens) {
        this.accounts = accounts;
        this.tokens = tokens;
    }

    @Override
    public void handle(RoutingContext context) {
        String header = authorization(context);
        Optional<Account> account = accounts.account(context.pathParam(ACCOUNT_ID))
                .filter(candidate -> candidate.credentials().match(header) || tokens.match(header, candidate));
        if (account.isEmpty()) {
            LOG.debug(
                    "Refused a {} without the account's credentials",
                    context.request().method());
            Answers.unauthorized(context);
            return;
        }
        if (!account.get().apiAccess()) {
            Answers.forbidden(context);
            return;
        }
        context.put(ACCOUNT, account.get());
        context.next();
    }

    /** The account of a request that has passed. */
    static Account account(RoutingContext context) {
        return context.get(ACCOUNT);
    }

    /** The value of {@code Authorization}, empty when there is none. */
    static String authorization(RoutingContext context) {
        String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        return header == null ? "" : header;
    }
}
