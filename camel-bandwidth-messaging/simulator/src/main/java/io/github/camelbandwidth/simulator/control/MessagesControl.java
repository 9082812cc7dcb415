/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.control;

import io.github.camelbandwidth.simulator.store.InboundStore;
import io.github.camelbandwidth.simulator.store.MessageStore;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /simulator/messages}: the life of messages, inbound ones among them, without their texts, the latest 1,000 of them. */
final class MessagesControl {
    private final MessageStore store;
    private final InboundStore inbound;

    MessagesControl(MessageStore store, InboundStore inbound) {
        this.store = store;
        this.inbound = inbound;
    }

    void addTo(Router router) {
        String path = ControlRouter.PATH + "/messages";
        router.get(path).handler(this::list);
        router.get(path + "/:id").handler(this::show);
    }

    private void list(RoutingContext context) {
        List<MessageView> views = Stream.concat(
                        ControlRouter.latest(store.all()).stream().map(MessageView::of),
                        ControlRouter.latest(inbound.all()).stream().map(MessageView::of))
                .sorted(Comparator.comparing(view -> Instant.parse(view.time())))
                .toList();
        ControlAnswers.ok(context, Map.of("messages", ControlRouter.latest(views)));
    }

    private void show(RoutingContext context) {
        String id = context.pathParam("id");
        Optional.ofNullable(store.find(id))
                .map(MessageView::of)
                .or(() -> inbound.find(id).map(MessageView::of))
                .ifPresentOrElse(view -> ControlAnswers.ok(context, view), () -> ControlAnswers.notFound(context));
    }
}
