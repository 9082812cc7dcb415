/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;

/**
 * A real server on a real socket that misbehaves on order: it gives the replies it was told, one for each request, and
 * the last one for ever. It keeps what it has seen.
 */
public final class FaultyServer implements AutoCloseable {
    /** Room for all that tests connect at once, however late they are let in: who finds none comes again much later. */
    private static final int BACKLOG = 500;

    private final ServerSocket listener;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final AtomicInteger accepted = new AtomicInteger();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final BlockingQueue<String> arrivals = new LinkedBlockingQueue<>();
    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    private volatile Reply last = Reply.silence();

    private FaultyServer(ServerSocketFactory sockets, Reply... script) throws IOException {
        listener = sockets.createServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        replies.addAll(List.of(script));
        threads.execute(this::accept);
    }

    /** Starts one that gives these replies in order, and the last one again and again. */
    public static FaultyServer start(Reply... script) {
        return start(ServerSocketFactory.getDefault(), script);
    }

    /** As {@link #start(Reply...)}, over sockets of another kind. */
    public static FaultyServer start(ServerSocketFactory sockets, Reply... script) {
        try {
            return new FaultyServer(sockets, script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** A base URL of the API at this server. */
    public String baseUrl() {
        return "http://localhost:" + port() + "/api/v2";
    }

    /** Every request a byte of which has come, in order; one that was not read whole as far as it was read. */
    public List<String> requests() {
        return requests;
    }

    /** How many of them were POSTs; one of which only a byte was read counts. */
    public long posts() {
        return requests.stream().filter(request -> request.startsWith("P")).count();
    }

    /** How many connections there have been. */
    public int connections() {
        return accepted.get();
    }

    /** Waits until another request has come, and gives it. */
    public String awaitRequest() throws InterruptedException {
        String request = arrivals.poll(60, TimeUnit.SECONDS);
        if (request == null) {
            throw new IllegalStateException("no request came; there were " + requests.size() + " before");
        }
        return request;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket connection = listener.accept();
                connections.add(connection);
                accepted.incrementAndGet();
                threads.execute(() -> serve(connection));
            } catch (IOException e) {
                // Closed, or a client that hung up before it was let in.
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            Reply.Then then = Reply.Then.KEEP;
            while (then == Reply.Then.KEEP) {
                InputStream in = connection.getInputStream();
                int first = in.read();
                if (first < 0) {
                    return;
                }
                then = reply(connection, (char) first);
            }
            if (then == Reply.Then.RESET) {
                connection.setSoLinger(true, 0);
            }
        } catch (IOException | InterruptedException e) {
            // The client hung up, or the server was stopped.
        } finally {
            connections.remove(connection);
        }
    }

    private Reply.Then reply(Socket connection, char first) throws IOException, InterruptedException {
        Reply reply = next();
        saw(reply.wholeRequest() ? first + rest(connection.getInputStream()) : String.valueOf(first));
        reply.gate().await();
        connection.getOutputStream().write(reply.answer().getBytes(StandardCharsets.UTF_8));
        connection.getOutputStream().flush();
        return reply.then();
    }

    // One at a time: of two connections that find the last reply still there, one would be left without any.
    private synchronized Reply next() {
        last = replies.isEmpty() ? last : replies.remove();
        return last;
    }

    private void saw(String request) {
        requests.add(request);
        arrivals.add(request);
    }

    private static String rest(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return head.toString(StandardCharsets.UTF_8);
            }
            head.write(next);
        }
        String text = head.toString(StandardCharsets.UTF_8);
        return text + new String(in.readNBytes(contentLength(text)), StandardCharsets.UTF_8);
    }

    private static int contentLength(String head) {
        return head.lines()
                .map(line -> line.toLowerCase(Locale.ROOT))
                .filter(line -> line.startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(
                        line.substring("content-length:".length()).trim()))
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
