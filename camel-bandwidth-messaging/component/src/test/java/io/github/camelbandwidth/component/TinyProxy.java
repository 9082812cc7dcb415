/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real HTTP proxy, as small as can be: one request on a connection, or one tunnel. */
final class TinyProxy implements AutoCloseable {
    private static final String REFUSAL = String.join(
            "\r\n",
            "HTTP/1.1 407 Proxy Authentication Required",
            "Proxy-Authenticate: Basic realm=\"p\"",
            "Content-Length: 0",
            "Connection: close",
            "",
            "");

    private final ServerSocket listener;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private final String authorization;

    /**
     * Starts one.
     *
     * @param authorization the value of the header {@code Proxy-Authorization} that it wants; {@code null} for none
     */
    static TinyProxy start(String authorization) {
        try {
            return new TinyProxy(authorization);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TinyProxy(String authorization) throws IOException {
        this.authorization = authorization;
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** The heads of the requests, in order. */
    List<String> heads() {
        return heads;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                open.add(client);
                threads.execute(() -> serve(client));
            } catch (IOException e) {
                // Closed.
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            String head = head(client.getInputStream());
            heads.add(head);
            if (authorization != null && !head.contains("\r\nProxy-Authorization: " + authorization + "\r\n")) {
                write(client, REFUSAL);
                // Closing at once could reset the connection under the answer.
                client.shutdownOutput();
                client.getInputStream().transferTo(OutputStream.nullOutputStream());
                return;
            }
            forward(client, head);
        } catch (IOException e) {
            // One of the two hung up.
        } finally {
            open.remove(client);
        }
    }

    private void forward(Socket client, String head) throws IOException {
        String[] line = head.split(" ", 3);
        boolean tunnel = line[0].equals("CONNECT");
        URI target = URI.create(tunnel ? "https://" + line[1] : line[1]);
        try (Socket server = new Socket(target.getHost(), target.getPort())) {
            open.add(server);
            write(tunnel ? client : server, tunnel ? "HTTP/1.1 200 Connection established\r\n\r\n" : head);
            threads.execute(() -> pipe(client, server));
            pipe(server, client);
        }
    }

    private static void pipe(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // One of the two hung up.
        }
    }

    private static void write(Socket to, String text) throws IOException {
        to.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        to.getOutputStream().flush();
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("hung up");
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
