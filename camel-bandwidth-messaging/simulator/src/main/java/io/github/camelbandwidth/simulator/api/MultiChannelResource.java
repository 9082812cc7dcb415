/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelbandwidth.simulator.domain.Account;
import io.github.camelbandwidth.simulator.json.MultiChannelAnswerJson;
import io.github.camelbandwidth.simulator.service.MessageService;
import io.github.camelbandwidth.simulator.store.AccountStore;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.Optional;

/** {@code /users/{accountId}/messages/multiChannel}. */
final class MultiChannelResource {
    private static final String PATH = MessagesResource.PATH + "/multiChannel";

    private final MultiChannelReader reader;
    private final MessageService messages;
    private final AcceptedSend accepted;

    MultiChannelResource(AccountStore accounts, MessageService messages, AcceptedSend accepted, SimulatorTime time) {
        this.reader = new MultiChannelReader(accounts, time);
        this.messages = messages;
        this.accepted = accepted;
    }

    void addTo(Router router) {
        router.post(PATH).handler(new Acceptable()).handler(new ContentType());
        router.post(PATH)
                .handler(BodyHandler.create(false).setBodyLimit(MessagesResource.MAX_BODY))
                .handler(this::send);
        router.route(PATH).handler(context -> Answers.methodNotAllowed(context, "POST"));
    }

    private void send(RoutingContext context) {
        Optional<ObjectNode> body = MessagesResource.body(context);
        if (body.isEmpty()) {
            Answers.malformed(context, "The body is not a JSON object");
            return;
        }
        Account account = Authentication.account(context);
        FieldErrors errors = new FieldErrors();
        reader.read(body.get(), account.id(), errors)
                .ifPresentOrElse(
                        request -> take(context, request, account), () -> Answers.invalid(context, errors.all()));
    }

    private void take(RoutingContext context, MultiChannelRequest request, Account account) {
        accepted.answer(
                context,
                messages.accept(request.draft(), account),
                message -> MultiChannelAnswerJson.accepted(message, request.channelList()));
    }
}
