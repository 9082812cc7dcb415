/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.control;

import io.github.camelbandwidth.simulator.domain.Account;
import io.github.camelbandwidth.simulator.fault.FaultInjector;
import io.github.camelbandwidth.simulator.media.MediaStore;
import io.github.camelbandwidth.simulator.oauth.Tokens;
import io.github.camelbandwidth.simulator.service.InboundService;
import io.github.camelbandwidth.simulator.service.MessageWatch;
import io.github.camelbandwidth.simulator.store.AccountStore;
import io.github.camelbandwidth.simulator.store.MessageStore;
import io.github.camelbandwidth.simulator.store.PhoneNetwork;
import io.github.camelbandwidth.simulator.time.Loop;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import io.github.camelbandwidth.simulator.webhook.AttemptLog;
import io.github.camelbandwidth.simulator.webhook.Dispatcher;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.function.Consumer;

/**
 * Puts the resources of the control API together.
 *
 * @param accounts the accounts and applications
 * @param putAccount adds or changes an account
 * @param defaultAccount the account of applications that name none
 * @param messages the messages
 * @param network handsets and what they have written
 * @param inbound what brings a handset's message to the applications
 * @param attempts the attempts
 * @param dispatcher what sends one again
 * @param media the media files
 * @param tokens the tokens of OAuth 2.0
 * @param faults the faults
 * @param time the clock
 * @param loop the thread, for what waits in real time
 * @param watch what tells that messages have come so far
 * @param events what is told live
 * @param maxCharacters how many characters each of the stores remembers
 * @param reset puts everything back to its beginning
 */
public record ControlRouter(
        AccountStore accounts,
        Consumer<Account> putAccount,
        String defaultAccount,
        MessageStore messages,
        PhoneNetwork network,
        InboundService inbound,
        AttemptLog attempts,
        Dispatcher dispatcher,
        MediaStore media,
        Tokens tokens,
        FaultInjector faults,
        SimulatorTime time,
        Loop loop,
        MessageWatch watch,
        EventStream events,
        int maxCharacters,
        Runnable reset) {
    static final String PATH = "/simulator";

    private static final int MAX_BODY = 65_536;

    /** Adds all of it to {@code router}, before what answers the rest. */
    public void addTo(Router router) {
        router.route(PATH + "/*").handler(StrangersCheck::check);
        limit(router, InboundControl.PATH, InboundControl.MAX_BODY);
        limit(router, PATH + "/*", MAX_BODY);
        new AccountsControl(putAccount).addTo(router);
        new ApplicationsControl(accounts, defaultAccount).addTo(router);
        new AwaitControl(watch, loop).addTo(router);
        new ClockControl(time).addTo(router);
        new EventsControl(events).addTo(router);
        new FaultsControl(faults).addTo(router);
        new DescriptionControl().addTo(router);
        new HealthControl(messages, network, attempts, dispatcher, watch, events, media, tokens, maxCharacters)
                .addTo(router);
        new InboundControl(inbound).addTo(router);
        new MessagesControl(messages, network.inbound()).addTo(router);
        new PhonesControl(network).addTo(router);
        new ResetControl(reset).addTo(router);
        new WebhooksControl(attempts, dispatcher).addTo(router);
        router.route(PATH + "/*").handler(ControlAnswers::notFound);
    }

    // The first that fits a path decides.
    private static void limit(Router router, String path, int limit) {
        router.route(path)
                .handler(BodyHandler.create(false).setBodyLimit(limit))
                .failureHandler(context -> {
                    if (context.statusCode() == 413) {
                        ControlAnswers.tooLarge(context, limit);
                    } else {
                        context.next();
                    }
                });
    }
}
