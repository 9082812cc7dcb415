/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A call of a webhook byte by byte, as no HTTP client would make it. */
final class RawCall implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RawCall.class);
    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;

    private RawCall(Socket socket) {
        this.socket = socket;
    }

    static RawCall to(URI url) throws IOException {
        Socket socket = new Socket(url.getHost(), url.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return new RawCall(socket);
    }

    /** The lines of a request before its body, which is to have so many bytes. */
    static String head(String requestLine, int length, String... headers) {
        StringBuilder head = new StringBuilder(requestLine).append(" HTTP/1.1\r\nHost: localhost\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return head.append("Content-Length: ").append(length).append("\r\n\r\n").toString();
    }

    /** The same before a body that does not tell its size. */
    static String chunkedHead(String requestLine, String... headers) {
        return requestLine + " HTTP/1.1\r\nHost: localhost\r\n" + String.join("\r\n", headers)
                + "\r\nTransfer-Encoding: chunked\r\n\r\n";
    }

    RawCall write(String text) throws IOException {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        } catch (SocketException e) {
            // A server may answer, and end the connection, before it has read all: see the answer.
            LOG.debug("The server takes no more: {}", e.getMessage());
        }
        return this;
    }

    /** Waits for the answer; 0 if the server ends the connection without one. */
    int status() throws IOException {
        try {
            String line = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
            return line == null ? 0 : Integer.parseInt(line.split(" ", -1)[1]);
        } catch (SocketException e) {
            LOG.debug("The server has ended the connection: {}", e.getMessage());
            return 0;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
