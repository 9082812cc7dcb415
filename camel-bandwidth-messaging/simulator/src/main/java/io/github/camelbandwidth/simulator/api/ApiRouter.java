/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.api;

import io.github.camelbandwidth.simulator.fault.http.FaultGate;
import io.github.camelbandwidth.simulator.media.MediaNames;
import io.github.camelbandwidth.simulator.media.MediaStore;
import io.github.camelbandwidth.simulator.oauth.Tokens;
import io.github.camelbandwidth.simulator.query.MessageQueries;
import io.github.camelbandwidth.simulator.query.RequestBudget;
import io.github.camelbandwidth.simulator.service.MessageService;
import io.github.camelbandwidth.simulator.store.AccountStore;
import io.github.camelbandwidth.simulator.time.Activity;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the resources together below the base path, and answers what none of them does.
 *
 * @param accounts the accounts and applications
 * @param messages what takes messages
 * @param queries what answers queries
 * @param budget how often one may ask
 * @param media the media files
 * @param mediaNames the addresses they are asked for at
 * @param tokens the tokens of OAuth 2.0
 * @param faults what lets requests go wrong
 * @param activity what a time moved by hand waits for
 * @param time the clock
 */
public record ApiRouter(
        AccountStore accounts,
        MessageService messages,
        MessageQueries queries,
        RequestBudget budget,
        MediaStore media,
        MediaNames mediaNames,
        Tokens tokens,
        FaultGate faults,
        Activity activity,
        SimulatorTime time) {
    /** The path of the vendor's base URL. */
    public static final String BASE_PATH = "/api/v2";

    static final String ACCOUNT_PATH = BASE_PATH + "/users/:" + Authentication.ACCOUNT_ID;

    private static final Logger LOG = LoggerFactory.getLogger(ApiRouter.class);

    /** What a client takes as the API's base URL, such as {@code http://127.0.0.1:8085/api/v2}. */
    public static String baseUrl(String host, int port) {
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + BASE_PATH;
    }

    /** A router for the whole API, and for what {@code besides} adds. */
    public Router create(Vertx vertx, Consumer<Router> besides) {
        Router router = Router.router(vertx);
        besides.accept(router);
        faults.addTo(router);
        router.route(ACCOUNT_PATH + "/*").handler(new Authentication(accounts, tokens));
        new ListResource(queries, budget, time).addTo(router);
        AcceptedSend accepted = new AcceptedSend(messages, activity);
        new MessagesResource(accounts, messages, accepted, time).addTo(router);
        new MultiChannelResource(accounts, messages, accepted, time).addTo(router);
        new MediaResource(media, mediaNames).addTo(router);
        new TokenResource(accounts, tokens).addTo(router);
        router.route().handler(context -> Answers.notFound(context, time.now()));
        router.errorHandler(400, context -> Answers.malformed(context, "The request cannot be read"));
        router.errorHandler(413, context -> Answers.tooLarge(context, MessagesResource.MAX_BODY));
        router.errorHandler(500, ApiRouter::broken);
        return router;
    }

    private static void broken(RoutingContext context) {
        LOG.error("A request could not be answered", context.failure());
        Answers.broken(context);
    }
}
