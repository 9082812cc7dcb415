/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.console;

import io.github.camelbandwidth.component.observe.ObservationsOfContext;
import java.util.Map;
import org.apache.camel.spi.annotations.DevConsole;
import org.apache.camel.support.console.AbstractDevConsole;
import org.apache.camel.util.json.JsonObject;

/** Camel's developer console, section {@code bandwidth-messaging}: what has been sent and received, and what became of it. */
@DevConsole(
        name = "bandwidth-messaging",
        displayName = "Bandwidth Messaging",
        description = "Messages sent, what became of them, and events received")
public class BandwidthMessagingDevConsole extends AbstractDevConsole {

    /** Made by Camel. */
    public BandwidthMessagingDevConsole() {
        super(
                "camel",
                "bandwidth-messaging",
                "Bandwidth Messaging",
                "Messages sent, what became of them, and events received");
    }

    @Override
    protected String doCallText(Map<String, Object> options) {
        return ObservationsOfContext.find(getCamelContext())
                .map(ConsoleText::of)
                .orElse("");
    }

    @Override
    protected Map<String, Object> doCallJson(Map<String, Object> options) {
        return ObservationsOfContext.find(getCamelContext())
                .map(ConsoleJson::of)
                .orElseGet(JsonObject::new);
    }
}
