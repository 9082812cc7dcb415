/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.domain.Recipient;
import io.github.camelbandwidth.simulator.store.MessageStore;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /simulator/messages}: the life of messages, without their texts, the latest 1,000 of them. */
final class MessagesControl {
    private final MessageStore store;

    MessagesControl(MessageStore store) {
        this.store = store;
    }

    void addTo(Router router) {
        String path = ControlRouter.PATH + "/messages";
        router.get(path).handler(this::list);
        router.get(path + "/:id").handler(this::show);
    }

    private void list(RoutingContext context) {
        List<View> views =
                ControlRouter.latest(store.all()).stream().map(View::of).toList();
        ControlAnswers.ok(context, Map.of("messages", views));
    }

    private void show(RoutingContext context) {
        Message message = store.find(context.pathParam("id"));
        if (message == null) {
            ControlAnswers.notFound(context);
        } else {
            ControlAnswers.ok(context, View.of(message));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record View(
            String id,
            String accountId,
            String applicationId,
            String time,
            int segmentCount,
            String from,
            List<RecipientView> recipients,
            List<String> media,
            @Nullable String tag) {

        private static View of(Message message) {
            return new View(
                    message.id(),
                    message.accountId(),
                    message.applicationId(),
                    message.time().toString(),
                    message.segmentCount(),
                    message.from(),
                    message.recipients().stream().map(RecipientView::of).toList(),
                    message.media(),
                    message.tag());
        }

        @Override
        public String toString() {
            return "View[" + id + "]";
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record RecipientView(
            String number, String status, @Nullable Integer errorCode) {

        private static RecipientView of(Recipient recipient) {
            String status = recipient.status().name().toLowerCase(Locale.ROOT);
            return new RecipientView(recipient.number(), status, recipient.errorCode());
        }

        @Override
        public String toString() {
            return "RecipientView[" + status + "]";
        }
    }
}
