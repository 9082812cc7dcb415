/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.control;

import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.domain.MessageMatch;
import io.github.camelbandwidth.simulator.domain.Status;
import io.github.camelbandwidth.simulator.store.MessageStore;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;

/** {@code /simulator/messages}: the life of messages, without their texts, the latest of those asked for. */
final class MessagesControl {
    private final MessageStore store;

    MessagesControl(MessageStore store) {
        this.store = store;
    }

    void addTo(Router router) {
        String path = ControlRouter.PATH + "/messages";
        router.get(path).handler(ControlAnswers.checked(this::list));
        router.get(path + "/:id").handler(this::show);
    }

    private void list(RoutingContext context) {
        ControlQuery query = ControlQuery.of(context, MatchFields.with("status"));
        MessageMatch match = MatchFields.read(query::text);
        Status status = MatchFields.status(query.text("status"));
        List<Message> found = store.all().stream()
                .filter(message -> match.matches(message, status))
                .toList();
        ControlAnswers.ok(context, Map.of("messages", MessageView.of(query.latest(found))));
    }

    private void show(RoutingContext context) {
        Message message = store.find(context.pathParam("id"));
        if (message == null) {
            ControlAnswers.notFound(context);
        } else {
            ControlAnswers.ok(context, MessageView.of(message));
        }
    }
}
