/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.control;

import io.github.camelbandwidth.simulator.domain.Direction;
import io.github.camelbandwidth.simulator.domain.InboundMessage;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.domain.MessageMatch;
import io.github.camelbandwidth.simulator.domain.Status;
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
import org.jspecify.annotations.Nullable;

/** {@code /simulator/messages}: the life of messages in both directions, without their texts, the latest of those asked for. */
final class MessagesControl {
    private final MessageStore store;
    private final InboundStore inbound;

    MessagesControl(MessageStore store, InboundStore inbound) {
        this.store = store;
        this.inbound = inbound;
    }

    void addTo(Router router) {
        String path = ControlRouter.PATH + "/messages";
        router.get(path).handler(ControlAnswers.checked(this::list));
        router.get(path + "/:id").handler(this::show);
    }

    private void list(RoutingContext context) {
        ControlQuery query = ControlQuery.of(context, MatchFields.with("status", "direction"));
        MessageMatch match = MatchFields.read(query::text);
        Status status = MatchFields.status(query.text("status"));
        Direction direction = Choice.of("direction", query.text("direction"), Direction.values(), Direction::wireName);
        List<Message> sent = direction == Direction.IN ? List.of() : outbound(match, status);
        // What came in has no status.
        List<InboundMessage> received = direction == Direction.OUT || status != null ? List.of() : inbound(match);
        List<MessageView> latest = Stream.concat(
                        query.latest(sent).stream().map(MessageView::of),
                        query.latest(received).stream().map(MessageView::of))
                .sorted(Comparator.comparing(view -> Instant.parse(view.time())))
                .toList();
        ControlAnswers.ok(context, Map.of("messages", query.latest(latest)));
    }

    private List<Message> outbound(MessageMatch match, @Nullable Status status) {
        return store.all().stream()
                .filter(message -> match.matches(message, status))
                .toList();
    }

    private List<InboundMessage> inbound(MessageMatch match) {
        return inbound.all().stream().filter(match::matches).toList();
    }

    private void show(RoutingContext context) {
        String id = context.pathParam("id");
        Optional.ofNullable(store.find(id))
                .map(MessageView::of)
                .or(() -> inbound.find(id).map(MessageView::of))
                .ifPresentOrElse(view -> ControlAnswers.ok(context, view), () -> ControlAnswers.notFound(context));
    }
}
