/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorListener;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import io.github.camelbandwidth.simulator.domain.InboundDraft;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import io.github.camelbandwidth.simulator.webhook.RetryPlan;
import io.github.camelbandwidth.simulator.webhook.WebhookAttempt;
import io.github.camelbandwidth.simulator.webhook.WebhookSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that receives is killed again and again while the simulator sends 5,000 events, and again what was not
 * acknowledged. In the end every event is done, and none ran again that was done when the process was killed.
 */
class EventKillIT {
    private static final int EVENTS = 5_000;
    private static final int KILLS = 5;
    private static final int MOST_BEFORE_A_KILL = 500;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final String NUMBER = "+19195550100";

    private final Random random = new Random(4711);
    private final Semaphore acknowledgements = new Semaphore(0);
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> done = new HashSet<>();

    @TempDir
    private Path folder;

    private final Simulator simulator = Simulator.start(
            SimulatorSettings.defaults()
                    .withPort(0)
                    .withNumbers(Set.of(NUMBER))
                    .withCallbackUsername(WebhookApp.USERNAME)
                    .withCallbackPassword(WebhookApp.PASSWORD)
                    .withCallbackUrl(URI.create("http://127.0.0.1:1/events"))
                    .withWebhooks(WebhookSettings.defaults()
                            .withPlan(new RetryPlan(
                                    Duration.ofMillis(200), 2, Duration.ofSeconds(1), Duration.ofHours(24), 0.5))),
            SimulatorTime.system(),
            new SimulatorListener() {
                @Override
                public void attempted(WebhookAttempt attempt) {
                    if (attempt.outcome() == WebhookAttempt.Outcome.ACKNOWLEDGED) {
                        acknowledged.add(attempt.messageId());
                        acknowledgements.release();
                    }
                }
            });

    @AfterEach
    void stopTheSimulator() {
        simulator.close();
    }

    @Test
    @Timeout(900)
    void however_often_a_process_is_killed_every_event_is_done_and_none_that_was_done_runs_again() throws Exception {
        Set<String> sent = send();
        int cutOff = 0;
        for (int life = 0; life < KILLS; life++) {
            int many = 1 + random.nextInt(MOST_BEFORE_A_KILL);
            cutOff += live(life, () -> assertThat(acknowledgements.tryAcquire(many, 120, TimeUnit.SECONDS))
                    .isTrue());
        }
        live(KILLS, () -> simulator.awaitIdle(LONGEST));

        assertThat(done).isEqualTo(sent);
        assertThat(acknowledged).isEqualTo(sent);
        List<String> begun = runs("begun", IntStream.rangeClosed(0, KILLS));
        assertThat(runs("ended", IntStream.rangeClosed(0, KILLS))).containsAll(sent);
        int again = begun.size() - EVENTS;
        System.out.println(
                KILLS + " kills, " + EVENTS + " events: " + again + " ran again, and " + cutOff + " were cut off");
        assertThat(again).isEqualTo(cutOff);
    }

    private interface Step {
        void run() throws Exception;
    }

    /** From a start to a kill. */
    private int live(int life, Step until) throws Exception {
        Process process = process(life);
        try {
            BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
            String url = out.readLine();
            assertThat(url).as("the webhook of life %s", life).isNotNull();
            simulator.callbackUrl(URI.create(url));
            until.run();
        } finally {
            process.destroyForcibly().waitFor();
        }
        return autopsy(life);
    }

    /** Whether it was right to run what it ran; how many runs it had not ended with when it was killed. */
    private int autopsy(int life) throws Exception {
        List<String> begun = runs("begun", IntStream.of(life));
        assertThat(begun).as("life %s", life).doesNotHaveDuplicates();
        Set<String> unfinished = new HashSet<>(begun);
        assertThat(unfinished).as("life %s", life).noneMatch(done::contains);
        done.addAll(doneInLedger());
        assertThat(done).as("after life %s", life).containsAll(acknowledged);
        unfinished.removeAll(done);
        return unfinished.size();
    }

    private Set<String> send() {
        return IntStream.range(0, EVENTS)
                .mapToObj(i -> InboundDraft.of("+1919556" + (1_000 + i), NUMBER, "planted text"))
                .map(draft -> simulator.inbound(draft).get(0).id())
                .collect(Collectors.toSet());
    }

    private Process process(int life) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dtest.log=" + folder.resolve("app.log"),
                        // It lives for seconds.
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        EventKillApp.class.getName(),
                        database(),
                        folder.resolve("runs-" + life).toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private String database() {
        return "jdbc:h2:file:" + folder.resolve("ledger") + ";WRITE_DELAY=0";
    }

    private List<String> runs(String what, IntStream lives) throws IOException {
        List<String> messages = new ArrayList<>();
        for (int life : lives.toArray()) {
            Files.readAllLines(folder.resolve("runs-" + life)).stream()
                    .map(line -> line.split(" ", 2))
                    .filter(words -> words[0].equals(what))
                    .forEach(words -> messages.add(words[1]));
        }
        return messages;
    }

    /** The messages whose events the ledger has as done; nobody else has it open. */
    private Set<String> doneInLedger() throws SQLException {
        Set<String> messages = new HashSet<>();
        try (Connection connection = DriverManager.getConnection(database(), "sa", "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT ledger_key FROM bandwidth_messaging_ledger"
                        + " WHERE state = 'done' AND ledger_key LIKE 'event:%:message-received'")) {
            while (rows.next()) {
                messages.add(rows.getString(1).split(":", 3)[1]);
            }
        }
        return messages;
    }
}
