/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.api;

import io.github.camelbandwidth.simulator.domain.Account;
import io.github.camelbandwidth.simulator.json.TokenErrorJson;
import io.github.camelbandwidth.simulator.json.TokenJson;
import io.github.camelbandwidth.simulator.oauth.AccessToken;
import io.github.camelbandwidth.simulator.oauth.Tokens;
import io.github.camelbandwidth.simulator.store.AccountStore;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The token endpoint: OAuth 2.0 by client credentials (RFC 6749). The vendor has it on a host of its own, at the same path.
 * A client names itself by HTTP Basic, as the vendor documents, and not in the form, which the RFC leaves open.
 */
final class TokenResource {
    static final String PATH = "/api/v1/oauth2/token";

    private static final Logger LOG = LoggerFactory.getLogger(TokenResource.class);
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String GRANT_TYPE = "grant_type";
    private static final String CLIENT_CREDENTIALS = "client_credentials";

    private final AccountStore accounts;
    private final Tokens tokens;

    TokenResource(AccountStore accounts, Tokens tokens) {
        this.accounts = accounts;
        this.tokens = tokens;
    }

    void addTo(Router router) {
        router.post(PATH).handler(TokenResource::checkType);
        router.post(PATH)
                .handler(BodyHandler.create(false).setBodyLimit(MessagesResource.MAX_BODY))
                .handler(this::answer);
        router.route(PATH).handler(context -> Answers.methodNotAllowed(context, "POST"));
    }

    private static void checkType(RoutingContext context) {
        String given = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (given != null && MediaTypes.bare(given).equals(FORM)) {
            context.next();
        } else {
            refuse(context, 415, "invalid_request", "Content-Type must be '" + FORM + "'");
        }
    }

    private void answer(RoutingContext context) {
        MultiMap form = context.request().formAttributes();
        Optional<Account> account = accounts.client(Authentication.authorization(context));
        if (account.isEmpty()) {
            LOG.debug("Refused a token without the credentials of a client");
            context.response().putHeader("WWW-Authenticate", Answers.BASIC);
            refuse(context, 401, "invalid_client", "The client must name itself by HTTP Basic: its id and its secret");
        } else if (form.names().stream().anyMatch(name -> form.getAll(name).size() > 1)) {
            refuse(context, 400, "invalid_request", "A parameter must not be repeated");
        } else if (!form.contains(GRANT_TYPE) || form.get(GRANT_TYPE).isEmpty()) {
            refuse(context, 400, "invalid_request", "'" + GRANT_TYPE + "' is required");
        } else if (!form.get(GRANT_TYPE).equals(CLIENT_CREDENTIALS)) {
            refuse(context, 400, "unsupported_grant_type", "'" + GRANT_TYPE + "' must be '" + CLIENT_CREDENTIALS + "'");
        } else if (form.contains("scope") && !form.get("scope").isBlank()) {
            refuse(context, 400, "invalid_scope", "The API has no scopes; leave 'scope' out");
        } else {
            issue(context, account.get());
        }
    }

    private void issue(RoutingContext context, Account account) {
        Optional<AccessToken> token = tokens.issue(account);
        if (token.isEmpty()) {
            LOG.debug("Refused a token: too many in the last minute");
            // No body and no content type: that is how the vendor's own limit answers.
            context.response().setStatusCode(429).end();
            return;
        }
        long seconds = token.get().lifetime().toSeconds();
        send(context, 200, new TokenJson(token.get().value(), "Bearer", seconds));
    }

    private static void refuse(RoutingContext context, int status, String error, String description) {
        send(context, status, new TokenErrorJson(error, description));
    }

    private static void send(RoutingContext context, int status, Object body) {
        context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store").putHeader("Pragma", "no-cache");
        Answers.answer(context, status, body);
    }
}
