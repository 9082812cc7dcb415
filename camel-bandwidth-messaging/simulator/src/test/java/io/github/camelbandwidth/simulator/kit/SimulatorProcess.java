/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The executable jar, running. */
public final class SimulatorProcess implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 120;
    private static final Pattern UP = Pattern.compile(
            "Bandwidth simulator listens on (http://\\S+) \\(account 9900000\\); look inside at http://\\S+/");

    private final Process process;
    private final BufferedReader out;

    private SimulatorProcess(Process process) {
        this.process = process;
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    }

    public static SimulatorProcess start(String... arguments) throws IOException {
        return start(List.of(), arguments);
    }

    public static SimulatorProcess start(List<String> javaOptions, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        command.add("-jar");
        command.add(System.getProperty("simulator.jar"));
        command.addAll(List.of(arguments));
        return new SimulatorProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /**
     * Reads on to the line that says it is up, and gives the base URL in it. On a slow machine Vert.x may warn before it that
     * the start takes its time.
     */
    public String baseUrl() throws IOException {
        Matcher up = UP.matcher(readLine());
        while (!up.matches()) {
            up.reset(readLine());
        }
        return up.group(1);
    }

    /** The next line it prints. */
    public String readLine() throws IOException {
        String line = out.readLine();
        if (line == null) {
            throw new AssertionError(
                    "It has ended, with " + process.onExit().join().exitValue());
        }
        return line;
    }

    /** All it prints until it ends by itself, which it must do well. */
    public List<String> readToEnd() throws InterruptedException {
        List<String> lines = out.lines().toList();
        if (process.waitFor() != 0) {
            throw new AssertionError("It has ended with " + process.exitValue());
        }
        return lines;
    }

    /** Reads what it prints from now on and lets it go, so that it never waits for a reader. */
    public void drain() {
        Thread drain = new Thread(() -> out.lines().forEach(line -> {}), "drain");
        drain.setDaemon(true);
        drain.start();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("It did not end when it was told to");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
