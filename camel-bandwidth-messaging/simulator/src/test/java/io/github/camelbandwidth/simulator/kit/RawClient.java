/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.kit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.camelbandwidth.simulator.Simulator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;

/** A client that writes to the socket what no decent one would. */
public final class RawClient implements AutoCloseable {
    private final Socket socket;

    public RawClient(Simulator simulator) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), simulator.port());
            socket.setSoTimeout(30_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begins an upload of that many bytes, and waits until the simulator wants them. */
    public RawClient beginUpload(String name, int length) {
        head("PUT", name, "Expect: 100-continue\r\nContent-Length: " + length + "\r\n");
        if (!status().equals("HTTP/1.1 100 Continue")) {
            throw new AssertionError("The upload was not wanted");
        }
        status();
        return this;
    }

    /** Begins an upload of that many bytes with these, in one piece: no pause of ours can come between. */
    public RawClient beginUpload(String name, int length, String beginning) {
        return write(text("PUT", name, "Content-Length: " + length + "\r\n") + beginning);
    }

    public RawClient head(String method, String name, String headers) {
        return write(text(method, name, headers));
    }

    private static String text(String method, String name, String headers) {
        return method + " /api/v2/users/9900000/media/" + name + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                + ApiClient.basic("username", "password") + "\r\n" + headers + "\r\n";
    }

    private RawClient write(String text) {
        return write(text.getBytes(ISO_8859_1));
    }

    public RawClient write(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next line that comes. */
    public String status() {
        try {
            InputStream in = socket.getInputStream();
            StringBuilder line = new StringBuilder();
            for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
                line.append((char) next);
            }
            return line.toString().trim();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that comes until the simulator ends the connection. */
    public String rest() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
