/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.examples.quickstart;

import io.github.camelbandwidth.component.api.BandwidthMessagingConstants;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.ProducerTemplate;

/**
 * The messages sent at the start: a text, a group message, a picture message and one that fails, each through the route
 * {@code send}. The tag comes back in every event of a message, which is how the lines can say which one they are about.
 */
final class FirstRound {
    private final ProducerTemplate camel;
    private final Settings settings;

    FirstRound(ProducerTemplate camel, Settings settings) {
        this.camel = camel;
        this.settings = settings;
    }

    void send() {
        String to = settings.required("quickstart.to");
        send("text", "Hello from Apache Camel", to, Map.of());
        settings.get("quickstart.group")
                .ifPresent(group -> send("group", "Hello all: each of you sees the others", group, Map.of()));
        settings.get("quickstart.media")
                .ifPresent(url ->
                        send("picture", "Hello with a picture", to, Map.of(BandwidthMessagingConstants.MEDIA, url)));
        settings.get("quickstart.failing")
                .ifPresent(failing -> send("failing", "Hello? This one will not arrive", failing, Map.of()));
    }

    private void send(String tag, String text, String to, Map<String, Object> more) {
        Map<String, Object> headers = new HashMap<>(more);
        headers.put(BandwidthMessagingConstants.TO, to);
        headers.put(BandwidthMessagingConstants.TAG, tag);
        camel.requestBodyAndHeaders("direct:send", text, headers);
    }
}
