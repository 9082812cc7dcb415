/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.testkit.FaultyServer;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.Reply;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that sends is killed again and again while answers are out, and each time begins with its first order.
 * Whatever it does, the server sees no number twice.
 */
class SendOnceKillIT {
    private static final int KILLS = 6;
    private static final int ORDERS = 60;
    private static final Pattern PHONE = Pattern.compile("\\+1919556[0-9]{4}");
    private static final Reply ACCEPTED = Reply.json(202, Golden.read("send/accepted-minimal.json"));

    private final List<FaultyServer> servers = new ArrayList<>();
    private final Random random = new Random(4711);

    @TempDir
    private Path folder;

    @AfterEach
    void stopTheServers() {
        servers.forEach(FaultyServer::close);
    }

    @Test
    @Timeout(300)
    void however_often_a_process_is_killed_nobody_gets_a_text_twice_and_every_key_ends_as_sent_or_unknown()
            throws Exception {
        for (int i = 0; i < KILLS; i++) {
            killAfter(random.nextInt(5));
        }

        Map<String, String> ends = runToTheEnd();

        assertThat(ends).hasSize(ORDERS).allSatisfy((phone, sent) -> assertThat(sent)
                .isIn("YES", "UNKNOWN"));
        Map<String, Long> posts = posts();
        assertThat(posts).allSatisfy((phone, count) -> assertThat(count).isEqualTo(1));
        assertThat(posts)
                .containsKeys(ends.keySet().stream()
                        .filter(phone -> ends.get(phone).equals("YES"))
                        .toArray(String[]::new));
        assertThat(ends.values().stream().filter("UNKNOWN"::equals).count())
                .as("at least one was cut off by each kill, and no more than were in flight")
                .isBetween((long) KILLS, (long) KILLS * SendOnceApp.AT_ONCE);
    }

    /** A life in which so many are answered and the others never; it ends when the first of these has come. */
    private void killAfter(int answered) throws Exception {
        Reply[] script = IntStream.rangeClosed(0, answered)
                .mapToObj(i -> i < answered ? ACCEPTED : Reply.silence())
                .toArray(Reply[]::new);
        FaultyServer server = start(script);
        Process process = process(server);
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        assertThat(out.readLine()).isEqualTo(SendOnceApp.STARTED);
        for (int i = 0; i <= answered; i++) {
            server.awaitRequest();
        }
        process.destroyForcibly().waitFor();
    }

    private Map<String, String> runToTheEnd() throws Exception {
        Process process = process(start(ACCEPTED));
        List<String> lines = process.inputReader(StandardCharsets.UTF_8).lines().toList();
        assertThat(process.waitFor()).isZero();
        return lines.stream()
                .filter(line -> line.startsWith("+"))
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(words -> words[0], words -> words[1]));
    }

    private FaultyServer start(Reply... script) {
        FaultyServer server = FaultyServer.start(script);
        servers.add(server);
        return server;
    }

    private Process process(FaultyServer server) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dtest.log=" + folder.resolve("app.log"),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        SendOnceApp.class.getName(),
                        server.baseUrl(),
                        folder.resolve("ledger").toString(),
                        String.valueOf(ORDERS))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** How often each number has come in, whichever server it came to. */
    private Map<String, Long> posts() {
        return servers.stream()
                .flatMap(server -> server.requests().stream())
                .map(PHONE::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
