/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.kit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.camelbandwidth.simulator.Simulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** One connection, and all that comes over it as it comes, which a client made for HTTP would hide. */
public final class SocketClient implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket;

    public SocketClient(Simulator simulator) {
        this(simulator, "127.0.0.1");
    }

    /** One from that address of this machine. */
    public SocketClient(Simulator simulator, String localAddress) {
        try {
            socket = new Socket("127.0.0.1", simulator.port(), InetAddress.getByName(localAddress), 0);
            socket.setSoTimeout(PATIENCE_MILLIS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a valid message and says no more. */
    public SocketClient send(String body) {
        return request("POST /api/v2/users/" + ApiClient.ACCOUNT + "/messages", body);
    }

    public SocketClient request(String line, String body) {
        String head = line + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: "
                + ApiClient.basic("username", "password") + "\r\nConnection: close\r\nContent-Length: "
                + body.getBytes(UTF_8).length
                + "\r\n\r\n";
        try {
            socket.getOutputStream().write((head + body).getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** All that came, and how the connection ended: {@code EOF} or {@code RESET}; waits for its end. */
    public Outcome outcome() {
        StringBuilder read = new StringBuilder();
        byte[] buffer = new byte[4096];
        try {
            for (int n = socket.getInputStream().read(buffer);
                    n >= 0;
                    n = socket.getInputStream().read(buffer)) {
                read.append(new String(buffer, 0, n, US_ASCII));
            }
            return new Outcome(read.toString(), "EOF");
        } catch (SocketTimeoutException e) {
            throw new AssertionError("Neither an end nor more than: " + read, e);
        } catch (IOException e) {
            return new Outcome(read.toString(), "RESET");
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public record Outcome(String text, String end) {

        public String body() {
            return text.substring(text.indexOf("\r\n\r\n") + 4);
        }
    }
}
