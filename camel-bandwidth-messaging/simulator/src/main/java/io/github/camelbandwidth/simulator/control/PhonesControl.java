/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.camelbandwidth.simulator.domain.Phone;
import io.github.camelbandwidth.simulator.domain.PhoneMessage;
import io.github.camelbandwidth.simulator.domain.PhoneMessage.Kind;
import io.github.camelbandwidth.simulator.store.PhoneNetwork;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /simulator/phones}: the handsets, and what one of them shows, texts included. */
final class PhonesControl {
    private final PhoneNetwork network;

    PhonesControl(PhoneNetwork network) {
        this.network = network;
    }

    void addTo(Router router) {
        String path = ControlRouter.PATH + "/phones";
        router.get(path).handler(ControlAnswers.checked(this::list));
        router.get(path + "/:number").handler(ControlAnswers.checked(this::show));
    }

    private void list(RoutingContext context) {
        List<Summary> phones = ControlQuery.of(context).latest(network.book().numbers()).stream()
                .map(number -> Summary.of(number, network.book().messages(number)))
                .toList();
        ControlAnswers.ok(context, Map.of("phones", phones));
    }

    private void show(RoutingContext context) {
        ControlAnswers.ok(context, View.of(network.phone(context.pathParam("number"))));
    }

    private record Summary(String number, long received, long sent, ShownView last) {

        private static Summary of(String number, List<PhoneMessage> messages) {
            long sent = messages.stream()
                    .filter(message -> message.kind() == Kind.SENT)
                    .count();
            PhoneMessage last = messages.get(messages.size() - 1);
            return new Summary(number, messages.size() - sent, sent, ShownView.of(last));
        }

        @Override
        public String toString() {
            return "Summary[received=" + received + ", sent=" + sent + "]";
        }
    }

    private record View(String number, List<ShownView> messages, List<String> stopped) {

        private static View of(Phone phone) {
            return new View(
                    phone.number(),
                    phone.messages().stream().map(ShownView::of).toList(),
                    phone.stopped().stream().sorted().toList());
        }

        @Override
        public String toString() {
            return "View[messages=" + messages.size() + "]";
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record ShownView(
            String kind,
            List<String> messageIds,
            String time,
            String from,
            List<String> to,
            @Nullable String text,
            List<String> media) {

        private static ShownView of(PhoneMessage message) {
            return new ShownView(
                    message.kind().name().toLowerCase(Locale.ROOT),
                    message.messageIds(),
                    message.time().toString(),
                    message.from(),
                    message.to(),
                    message.text(),
                    message.media());
        }

        @Override
        public String toString() {
            return "ShownView" + messageIds;
        }
    }
}
