/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelbandwidth.simulator.domain.Account;
import io.github.camelbandwidth.simulator.json.Json;
import io.github.camelbandwidth.simulator.json.MessageJson;
import io.github.camelbandwidth.simulator.service.MessageService;
import io.github.camelbandwidth.simulator.store.AccountStore;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.Optional;

/** {@code POST /users/{accountId}/messages}, and what is neither that nor a GET. */
final class MessagesResource {
    // Ten media URLs of the longest kind, a text and a tag need a tenth of it.
    static final long MAX_BODY = 1_048_576;

    static final String PATH = ApiRouter.ACCOUNT_PATH + "/messages";

    private final SendRequestReader reader;
    private final MessageService messages;
    private final AcceptedSend accepted;

    MessagesResource(AccountStore accounts, MessageService messages, AcceptedSend accepted, SimulatorTime time) {
        this.reader = new SendRequestReader(accounts, time);
        this.messages = messages;
        this.accepted = accepted;
    }

    void addTo(Router router) {
        // Two routes, since Vert.x lets nothing stand before the body's handler in one.
        router.post(PATH).handler(new Acceptable()).handler(new ContentType());
        router.post(PATH)
                .handler(BodyHandler.create(false).setBodyLimit(MAX_BODY))
                .handler(this::send);
        router.route(PATH).handler(context -> Answers.methodNotAllowed(context, "GET, POST"));
    }

    private void send(RoutingContext context) {
        Optional<ObjectNode> body = body(context);
        if (body.isEmpty()) {
            Answers.malformed(context, "The body is not a JSON object");
            return;
        }
        Account account = Authentication.account(context);
        FieldErrors errors = new FieldErrors();
        reader.read(body.get(), account.id(), errors)
                .ifPresentOrElse(
                        draft -> accepted.answer(context, messages.accept(draft, account), MessageJson::accepted),
                        () -> Answers.invalid(context, errors.all()));
    }

    static Optional<ObjectNode> body(RoutingContext context) {
        Buffer bytes = context.body().buffer();
        return bytes == null ? Optional.empty() : Json.readObject(bytes.getBytes());
    }
}
