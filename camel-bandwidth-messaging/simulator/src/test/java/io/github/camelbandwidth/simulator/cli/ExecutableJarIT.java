/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.cli;

import static io.github.camelbandwidth.simulator.kit.ApiClient.basic;
import static io.github.camelbandwidth.simulator.kit.ApiClient.textTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.simulator.kit.Golden;
import io.github.camelbandwidth.simulator.kit.Receiver;
import io.github.camelbandwidth.simulator.kit.SimulatorProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(600)
class ExecutableJarIT {
    @Test
    void the_jar_takes_a_message_and_tells_what_became_of_it() throws Exception {
        try (Receiver receiver = Receiver.taking();
                SimulatorProcess process = SimulatorProcess.start(
                        "--port", "0", "--callback-url", receiver.url().toString())) {
            HttpResponse<String> response = send(process.baseUrl());
            assertThat(response.statusCode()).isEqualTo(202);
            String id = Golden.tree(response.body()).path("id").asText();
            assertThat(receiver.take().body()).contains("message-delivered", id);
            assertThat(process.readLine()).isEqualTo(id + "  accepted   ***0100 -> ***0142, 1 segment");
        }
    }

    @Test
    void the_jar_serves_the_page_and_the_library_it_is_drawn_with() throws Exception {
        try (SimulatorProcess process = SimulatorProcess.start("--port", "0")) {
            URI base = URI.create(process.baseUrl());
            for (String path : List.of("/", "/ui/lit-html/lit-html.js")) {
                HttpRequest request = HttpRequest.newBuilder(base.resolve(path)).build();
                assertThat(HttpClient.newHttpClient()
                                .send(request, BodyHandlers.ofString())
                                .statusCode())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void help_ends_with_0_and_says_nothing_of_logging() throws Exception {
        try (SimulatorProcess process = SimulatorProcess.start("--help")) {
            List<String> lines = process.readToEnd();
            assertThat(lines.get(0)).startsWith("Usage: bandwidth-simulator");
            assertThat(lines).noneMatch(line -> line.contains("SLF4J"));
        }
    }

    @Test
    void listening_for_others_is_warned_of_in_a_readable_line() throws Exception {
        try (SimulatorProcess process = SimulatorProcess.start("--port", "0", "--host", "0.0.0.0")) {
            assertThat(process.readLine()).contains("WARN", "whoever reaches this machine can reach the simulator");
            assertThat(process.readLine()).startsWith("Bandwidth simulator listens on http://0.0.0.0:");
        }
    }

    @Test
    void the_jar_carries_the_licence_and_the_notices_of_all_it_holds() throws Exception {
        try (ZipFile jar = new ZipFile(System.getProperty("simulator.jar"))) {
            assertThat(text(jar, "META-INF/LICENSE")).contains("Apache License");
            assertThat(text(jar, "META-INF/NOTICE")).contains("Camel Bandwidth Messaging", "Jackson");
            assertThat(text(jar, "META-INF/licenses/lit-html.txt")).contains("BSD 3-Clause");
        }
    }

    private static String text(ZipFile jar, String name) throws IOException {
        return new String(jar.getInputStream(jar.getEntry(name)).readAllBytes(), UTF_8);
    }

    private static HttpResponse<String> send(String baseUrl) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl + "/users/9900000/messages"))
                .header("Authorization", basic("username", "password"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(textTo("+19195550142")))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
