/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.control;

import io.github.camelbandwidth.simulator.domain.InboundDraft;
import io.github.camelbandwidth.simulator.domain.InboundMessage;
import io.github.camelbandwidth.simulator.media.MediaRefusedException;
import io.github.camelbandwidth.simulator.service.InboundService;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;

/** {@code /simulator/inbound}: a handset writes. */
final class InboundControl {
    static final String PATH = ControlRouter.PATH + "/inbound";

    /** Bytes of a body: enough for three files of the vendor's limit in base64, and held in memory while it is read. */
    static final int MAX_BODY = 16_777_216;

    private final InboundService inbound;

    InboundControl(InboundService inbound) {
        this.inbound = inbound;
    }

    void addTo(Router router) {
        router.post(PATH).handler(ControlAnswers.checked(this::receive));
    }

    private void receive(RoutingContext context) {
        ControlBody body = ControlBody.of(context, "from", "to", "text", "media", "carrierName");
        MediaReader media = MediaReader.read(body.node("media"));
        InboundDraft draft = new InboundDraft(
                body.required("from"),
                body.texts("to"),
                body.text("text"),
                media.urls(),
                media.files(),
                body.text("carrierName"));
        inbound.receive(draft)
                .onSuccess(received ->
                        received.ifPresentOrElse(messages -> accepted(context, messages), () -> refused(context)))
                .onFailure(failure -> notStored(context, failure));
    }

    private static void notStored(RoutingContext context, Throwable failure) {
        if (failure instanceof MediaRefusedException refused) {
            switch (refused.reason()) {
                case TOO_LARGE -> ControlAnswers.badRequest(context, String.valueOf(refused.getMessage()));
                case NO_ROOM, STALLED, ENDED -> ControlAnswers.conflict(context, String.valueOf(refused.getMessage()));
            }
        } else {
            context.fail(failure);
        }
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
