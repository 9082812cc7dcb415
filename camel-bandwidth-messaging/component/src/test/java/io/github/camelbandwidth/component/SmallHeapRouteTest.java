/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files pass through; they are never held. */
class SmallHeapRouteTest {
    private static final int SIZE = 3_700_000;
    /** As bytes they are more than twice the heap. */
    private static final int TIMES = 20;

    private final Queue<Integer> uploaded = new ConcurrentLinkedQueue<>();

    @Test
    void uploads_and_downloads_of_3_7_mb_pass_through_routes_in_a_heap_of_64_mb(@TempDir Path folder) throws Exception {
        byte[] bytes = new byte[SIZE];
        new Random(4).nextBytes(bytes);
        Path file = Files.write(folder.resolve("picture.png"), bytes);
        ExecutorService threads = Executors.newFixedThreadPool(2 * TIMES);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        try {
            server.setExecutor(threads);
            server.createContext("/", exchange -> serve(exchange, bytes));
            server.start();

            assertThat(run("http://localhost:" + server.getAddress().getPort() + "/api/v2", file))
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
    private static String run(String baseUrl, Path file) throws Exception {
        Path output = file.resolveSibling("output");
        Process process = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx64m",
                        "-Dtest.log=" + file.resolveSibling("log"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeapRoute.class.getName(),
                        baseUrl,
                        file.toString(),
                        String.valueOf(TIMES)))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        return Files.readString(output);
    }
}
