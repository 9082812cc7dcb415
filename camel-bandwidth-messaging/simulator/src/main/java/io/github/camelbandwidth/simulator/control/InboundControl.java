/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.control;

import io.github.camelbandwidth.simulator.domain.InboundDraft;
import io.github.camelbandwidth.simulator.domain.InboundMessage;
import io.github.camelbandwidth.simulator.service.InboundService;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;

/** {@code /simulator/inbound}: a handset writes. */
final class InboundControl {
    private final InboundService inbound;

    InboundControl(InboundService inbound) {
        this.inbound = inbound;
    }

    void addTo(Router router) {
        router.post(ControlRouter.PATH + "/inbound").handler(ControlAnswers.checked(this::receive));
    }

    private void receive(RoutingContext context) {
        ControlBody body = ControlBody.of(context, "from", "to", "text", "media", "carrierName");
        InboundDraft draft = new InboundDraft(
                body.required("from"),
                body.texts("to"),
                body.text("text"),
                body.texts("media"),
                body.text("carrierName"));
        inbound.receive(draft).ifPresentOrElse(messages -> accepted(context, messages), () -> refused(context));
    }

    private static void accepted(RoutingContext context, List<InboundMessage> messages) {
        List<View> views = messages.stream().map(View::of).toList();
        ControlAnswers.accepted(context, Map.of("messages", views));
    }

    private static void refused(RoutingContext context) {
        ControlAnswers.conflict(
                context, "No room for another inbound message before webhooks are acknowledged or given up");
    }

    private record View(String id, String owner, String applicationId) {

        private static View of(InboundMessage message) {
            return new View(message.id(), message.owner(), message.applicationId());
        }

        @Override
        public String toString() {
            return "View[" + id + "]";
        }
    }
}
