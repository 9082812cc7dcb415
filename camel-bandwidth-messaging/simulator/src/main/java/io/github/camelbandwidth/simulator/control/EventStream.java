/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.camelbandwidth.simulator.domain.InboundMessage;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.json.Json;
import io.github.camelbandwidth.simulator.service.InboundListener;
import io.github.camelbandwidth.simulator.service.MessageListener;
import io.github.camelbandwidth.simulator.time.Loop;
import io.github.camelbandwidth.simulator.time.Resettable;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import io.github.camelbandwidth.simulator.webhook.AttemptListener;
import io.github.camelbandwidth.simulator.webhook.WebhookAttempt;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What happens, told to everyone who listens to {@code /simulator/events}. Who does not keep up is dropped, and sees what he
 * has missed in the lists when he comes again. Belongs to the loop.
 */
public final class EventStream implements MessageListener, InboundListener, AttemptListener, Resettable {
    /** How many may listen at once. */
    public static final int MAX_CLIENTS = 32;

    private static final int MAX_UNREAD_BYTES = 1_048_576;

    private final Loop loop;
    private final Duration heartbeat;
    private final Set<HttpServerResponse> clients = new LinkedHashSet<>();
    private SimulatorTime.@Nullable Task beat;
    private long sequence;

    /** A stream nobody listens to yet, which shows that it is there every {@code heartbeat} of real time. */
    public EventStream(Loop loop, Duration heartbeat) {
        this.loop = loop;
        this.heartbeat = heartbeat;
    }

    /** How many listen. */
    public int count() {
        return clients.size();
    }

    /** Lets another one listen, and says whether there was room for it. */
    boolean add(HttpServerResponse client) {
        if (clients.size() >= MAX_CLIENTS) {
            return false;
        }
        client.setChunked(true).setWriteQueueMaxSize(MAX_UNREAD_BYTES);
        client.putHeader("Content-Type", "text/event-stream").putHeader("Cache-Control", "no-store");
        client.closeHandler(gone -> clients.remove(client));
        client.exceptionHandler(broken -> clients.remove(client));
        clients.add(client);
        client.write(": what happens from now on\n\n");
        if (beat == null) {
            scheduleBeat();
        }
        return true;
    }

    @Override
    public void accepted(Message message) {
        publish("message-accepted", MessageView.of(message));
    }

    @Override
    public void moved(Message message) {
        publish("message-moved", MessageView.of(message));
    }

    @Override
    public void received(InboundMessage message) {
        publish("message-received", MessageView.of(message));
    }

    @Override
    public void attempted(WebhookAttempt attempt) {
        publish("webhook-attempted", AttemptView.of(attempt));
    }

    /** Those who listen go on listening, and are told. */
    @Override
    public void reset() {
        publish("reset", Map.of());
    }

    /** Says goodbye to everyone. */
    public void stop() {
        if (beat != null) {
            beat.cancel();
        }
        List.copyOf(clients).forEach(HttpServerResponse::end);
        clients.clear();
    }

    private void publish(String event, Object data) {
        sequence++;
        if (!clients.isEmpty()) {
            write("id: " + sequence + "\nevent: " + event + "\ndata: " + new String(Json.write(data), UTF_8) + "\n\n");
        }
    }

    private void write(String text) {
        for (HttpServerResponse client : List.copyOf(clients)) {
            if (client.writeQueueFull()) {
                clients.remove(client);
                client.reset();
            } else {
                client.write(text);
            }
        }
    }

    private void scheduleBeat() {
        beat = loop.afterRealTime(heartbeat, () -> {
            beat = null;
            write(": still here\n\n");
            if (!clients.isEmpty()) {
                scheduleBeat();
            }
        });
    }
}
