/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Somebody who listens to server-sent events, by the rules of the format and with nothing of the simulator. */
public final class LiveEvents implements AutoCloseable {
    private final HttpURLConnection connection;
    private final BufferedReader lines;

    private LiveEvents(URI uri) throws IOException {
        connection = (HttpURLConnection) uri.toURL().openConnection();
        if (connection.getResponseCode() != 200
                || !"text/event-stream".equals(connection.getHeaderField("Content-Type"))) {
            throw new AssertionError("No stream of events: " + connection.getResponseCode());
        }
        lines = new BufferedReader(new InputStreamReader(connection.getInputStream(), UTF_8));
    }

    public static LiveEvents of(URI uri) {
        try {
            return new LiveEvents(uri);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next events; waits for them. */
    public List<Event> take(int count) {
        List<Event> events = new ArrayList<>();
        while (events.size() < count) {
            String line = line();
            if (line.startsWith("id: ")) {
                events.add(new Event(line.substring(4), after("event: "), after("data: ")));
            }
        }
        return events;
    }

    /** The next comments; waits for them. */
    public List<String> comments(int count) {
        List<String> comments = new ArrayList<>();
        while (comments.size() < count) {
            String line = line();
            if (line.startsWith(":")) {
                comments.add(line);
            }
        }
        return comments;
    }

    /** Waits until the other side has ended the stream. */
    public void awaitEnd() {
        try {
            while (lines.readLine() != null) {
                // What is still to come may come.
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        connection.disconnect();
    }

    private String after(String field) {
        String line = line();
        if (!line.startsWith(field)) {
            throw new AssertionError("Expected " + field + " in a stream of events");
        }
        return line.substring(field.length());
    }

    private String line() {
        try {
            String line = lines.readLine();
            if (line == null) {
                throw new AssertionError("The stream has ended");
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public record Event(String id, String name, String data) {}
}
