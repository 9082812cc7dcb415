/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.control;

import io.github.camelbandwidth.simulator.domain.Application;
import io.github.camelbandwidth.simulator.domain.Credentials;
import io.github.camelbandwidth.simulator.store.AccountStore;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;

/** {@code /simulator/applications/{applicationId}}: where the events of an application go. */
final class ApplicationsControl {
    private final AccountStore accounts;
    private final String defaultAccount;

    ApplicationsControl(AccountStore accounts, String defaultAccount) {
        this.accounts = accounts;
        this.defaultAccount = defaultAccount;
    }

    void addTo(Router router) {
        router.put(ControlRouter.PATH + "/applications/:id").handler(ControlAnswers.checked(this::put));
    }

    private void put(RoutingContext context) {
        ControlBody body = ControlBody.of(
                context,
                "accountId",
                "callbackUrl",
                "inboundCallbackUrl",
                "username",
                "password",
                "challenge",
                "numbers");
        String account = body.text("accountId");
        String username = body.text("username");
        String password = body.text("password");
        boolean challenge = body.flag("challenge", false);
        if (username == null && password != null) {
            throw new IllegalArgumentException("'password' needs a 'username'");
        }
        if (username == null && challenge) {
            throw new IllegalArgumentException("'challenge' needs credentials: 'username' and 'password'");
        }
        accounts.put(Application.of(context.pathParam("id"), account == null ? defaultAccount : account)
                .withCallbackUrl(body.url("callbackUrl"))
                .withInboundCallbackUrl(body.url("inboundCallbackUrl"))
                .withCallbackCredentials(
                        username == null ? null : new Credentials(username, password == null ? "" : password))
                .withChallenge(challenge)
                .withNumbers(Set.copyOf(body.texts("numbers"))));
        ControlAnswers.done(context);
    }
}
