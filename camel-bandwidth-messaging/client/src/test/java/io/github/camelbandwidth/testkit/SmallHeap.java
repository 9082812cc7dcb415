/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Another virtual machine with a heap of 64 MB that uploads and downloads more than that. Its main method gets the API's
 * address, the file to upload, and how often; it leaves what it downloads as {@code copy-0} and so on beside the file.
 */
public final class SmallHeap {
    private static final int SIZE = 3_700_000;
    /** As bytes they are more than twice the heap. */
    private static final int TIMES = 20;

    private final Queue<Integer> uploaded = new ConcurrentLinkedQueue<>();

    private SmallHeap() {}

    /** Fails unless every file passes through whole, and the other machine has nothing to say. */
    public static void passes(Class<?> main, Path folder) throws Exception {
        new SmallHeap().pass(main, folder);
    }

    private void pass(Class<?> main, Path folder) throws Exception {
        byte[] bytes = new byte[SIZE];
        new Random(4).nextBytes(bytes);
        Path file = Files.write(folder.resolve("picture.png"), bytes);
        ExecutorService threads = Executors.newFixedThreadPool(2 * TIMES);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        try {
            server.setExecutor(threads);
            server.createContext("/", exchange -> serve(exchange, bytes));
            server.start();

            assertThat(run(main, "http://localhost:" + server.getAddress().getPort() + "/api/v2", file))
                    .isEmpty();

            assertThat(uploaded).hasSize(TIMES).containsOnly(SIZE);
            for (int i = 0; i < TIMES; i++) {
                assertThat(folder.resolve("copy-" + i)).hasBinaryContent(bytes);
            }
        } finally {
            server.stop(0);
            threads.shutdownNow();
        }
    }

    private void serve(HttpExchange exchange, byte[] bytes) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("PUT")) {
                uploaded.add(length(exchange.getRequestBody()));
                exchange.sendResponseHeaders(204, -1);
            } else {
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    private static int length(InputStream body) throws IOException {
        int length = 0;
        byte[] piece = new byte[64 * 1024];
        for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
            length += read;
        }
        return length;
    }

    /** What the other virtual machine had to say. */
    private static String run(Class<?> main, String baseUrl, Path file) throws Exception {
        Path output = file.resolveSibling("output");
        Process process = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx64m",
                        "-Dtest.log=" + file.resolveSibling("log"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName(),
                        baseUrl,
                        file.toString(),
                        String.valueOf(TIMES)))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        return Files.readString(output);
    }
}
