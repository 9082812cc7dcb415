/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.cli;

import static io.github.camelbandwidth.simulator.kit.ApiClient.basic;
import static io.github.camelbandwidth.simulator.kit.ApiClient.textTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.simulator.kit.Golden;
import io.github.camelbandwidth.simulator.kit.Receiver;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ExecutableJarIT {
    private static final Pattern UP =
            Pattern.compile("Bandwidth simulator listens on (http://\\S+) \\(account 9900000\\)");

    @Test
    void the_jar_takes_a_message_and_tells_what_became_of_it() throws Exception {
        try (Receiver receiver = Receiver.taking()) {
            Process process =
                    start("--port", "0", "--callback-url", receiver.url().toString());
            try (BufferedReader out = reader(process)) {
                Matcher up = UP.matcher(out.readLine());
                assertThat(up.matches()).isTrue();
                HttpResponse<String> response = send(up.group(1));
                assertThat(response.statusCode()).isEqualTo(202);
                String id = Golden.tree(response.body()).path("id").asText();
                assertThat(receiver.take().body()).contains("message-delivered", id);
                assertThat(out.readLine()).isEqualTo(id + "  accepted   ***0100 -> ***0142, 1 segment");
            } finally {
                process.destroy();
                assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    @Test
    void help_ends_with_0_and_says_nothing_of_logging() throws Exception {
        Process process = start("--help");
        try (BufferedReader out = reader(process)) {
            List<String> lines = out.lines().toList();
            assertThat(process.waitFor()).isZero();
            assertThat(lines.get(0)).startsWith("Usage: bandwidth-simulator");
            assertThat(lines).noneMatch(line -> line.contains("SLF4J"));
        }
    }

    @Test
    void listening_for_others_is_warned_of_in_a_readable_line() throws Exception {
        Process process = start("--port", "0", "--host", "0.0.0.0");
        try (BufferedReader out = reader(process)) {
            assertThat(out.readLine()).contains("WARN", "whoever reaches this machine can reach the simulator");
            assertThat(out.readLine()).startsWith("Bandwidth simulator listens on http://0.0.0.0:");
        } finally {
            process.destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void the_jar_carries_the_licence_and_the_notices_of_all_it_holds() throws Exception {
        try (ZipFile jar = new ZipFile(System.getProperty("simulator.jar"))) {
            assertThat(text(jar, "META-INF/LICENSE")).contains("Apache License");
            assertThat(text(jar, "META-INF/NOTICE")).contains("Camel Bandwidth Messaging", "Jackson");
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

    private static Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-jar");
        command.add(System.getProperty("simulator.jar"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    }
}
