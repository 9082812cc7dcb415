/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.control;

import io.github.camelbandwidth.simulator.media.MediaStore;
import io.github.camelbandwidth.simulator.oauth.Tokens;
import io.github.camelbandwidth.simulator.service.MessageWatch;
import io.github.camelbandwidth.simulator.store.MessageStore;
import io.github.camelbandwidth.simulator.store.PhoneNetwork;
import io.github.camelbandwidth.simulator.webhook.AttemptLog;
import io.github.camelbandwidth.simulator.webhook.Dispatcher;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** {@code /simulator/health}: that it is up, how much it remembers, and how much it can. */
record HealthControl(
        MessageStore messages,
        PhoneNetwork network,
        AttemptLog attempts,
        Dispatcher dispatcher,
        MessageWatch watch,
        EventStream events,
        MediaStore media,
        Tokens tokens,
        int maxCharacters) {

    void addTo(Router router) {
        router.get(ControlRouter.PATH + "/health").handler(this::show);
    }

    private void show(RoutingContext context) {
        String version = HealthControl.class.getPackage().getImplementationVersion();
        ControlAnswers.ok(
                context,
                new Health(
                        "up",
                        version == null ? "unknown" : version,
                        messages.count(),
                        messages.livingCount() + network.inbound().livingCount(),
                        messages.capacity(),
                        messages.characters(),
                        network.inbound().count(),
                        network.inbound().capacity(),
                        network.inbound().characters(),
                        network.book().count(),
                        network.book().capacity(),
                        network.book().characters(),
                        attempts.count(),
                        attempts.capacity(),
                        attempts.characters(),
                        maxCharacters,
                        dispatcher.inFlightCount(),
                        dispatcher.waitingCount(),
                        dispatcher.underWayCount(),
                        Dispatcher.MAX_UNDER_WAY,
                        watch.count(),
                        MessageWatch.MAX_WAITING,
                        events.count(),
                        EventStream.MAX_CLIENTS,
                        media.count(),
                        media.bytes(),
                        media.maxBytes(),
                        tokens.count(),
                        tokens.capacity()));
    }

    private record Health(
            String status,
            String version,
            int messages,
            int messagesUnderWay,
            int maxMessages,
            int messageCharacters,
            int inboundMessages,
            int maxInboundMessages,
            int inboundCharacters,
            int phoneMessages,
            int maxPhoneMessages,
            int phoneCharacters,
            int webhooks,
            int maxWebhooks,
            int webhookCharacters,
            int maxCharacters,
            int webhooksInFlight,
            int webhooksWaiting,
            int eventsUnderWay,
            int maxEventsUnderWay,
            int awaiting,
            int maxAwaiting,
            int listeners,
            int maxListeners,
            int media,
            long mediaBytes,
            long maxMediaBytes,
            int tokens,
            int maxTokens) {}
}
