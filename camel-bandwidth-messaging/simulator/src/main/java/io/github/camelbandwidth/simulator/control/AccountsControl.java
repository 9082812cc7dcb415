/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.control;

import io.github.camelbandwidth.simulator.domain.Account;
import io.github.camelbandwidth.simulator.domain.Credentials;
import io.github.camelbandwidth.simulator.domain.Rates;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code /simulator/accounts/{accountId}}: accounts, their rates and features. */
final class AccountsControl {
    private final Consumer<Account> accounts;

    AccountsControl(Consumer<Account> accounts) {
        this.accounts = accounts;
    }

    void addTo(Router router) {
        router.put(ControlRouter.PATH + "/accounts/:id").handler(ControlAnswers.checked(this::put));
    }

    private void put(RoutingContext context) {
        ControlBody body = ControlBody.of(
                context,
                "username",
                "password",
                "clientId",
                "clientSecret",
                "segmentsPerMinute",
                "segmentsPerMinutePerNumber",
                "queueMinutes",
                "receipts",
                "sentEvents",
                "apiAccess");
        Credentials credentials = new Credentials(body.required("username"), body.required("password"));
        Integer minutes = body.integer("queueMinutes");
        Rates rates = new Rates(
                body.integer("segmentsPerMinute"),
                body.integer("segmentsPerMinutePerNumber"),
                minutes == null ? Rates.unlimited().queueMinutes() : minutes);
        accounts.accept(Account.of(context.pathParam("id"), credentials)
                .withClientCredentials(client(body))
                .withRates(rates)
                .withReceipts(body.flag("receipts", false))
                .withSentEvents(body.flag("sentEvents", false))
                .withApiAccess(body.flag("apiAccess", true)));
        ControlAnswers.done(context);
    }

    private static @Nullable Credentials client(ControlBody body) {
        boolean none = body.text("clientId") == null && body.text("clientSecret") == null;
        return none ? null : new Credentials(body.required("clientId"), body.required("clientSecret"));
    }
}
