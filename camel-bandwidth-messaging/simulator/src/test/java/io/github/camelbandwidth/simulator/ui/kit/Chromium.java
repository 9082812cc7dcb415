/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.ui.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A headless Chromium with a fresh profile. */
final class Chromium implements AutoCloseable {
    private static final String LISTENING = "DevTools listening on ";
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-renderer-backgrounding",
            "--disable-backgrounding-occluded-windows",
            "--hide-scrollbars",
            "--remote-debugging-port=0");

    private final Path profile;
    private final Process process;
    private final DevTools tools;

    private Chromium(Path profile, Process process, DevTools tools) {
        this.profile = profile;
        this.process = process;
        this.tools = tools;
    }

    static Chromium start() {
        Path program = Path.of(System.getProperty("browser", "/usr/bin/chromium"));
        if (!Files.isExecutable(program)) {
            throw new AssertionError(
                    "There is no Chromium at " + program + "; say where with -Dbrowser=/path/to/chromium");
        }
        try {
            Path profile = Files.createTempDirectory("chromium");
            List<String> command = new ArrayList<>(List.of(program.toString(), "--user-data-dir=" + profile));
            command.addAll(FLAGS);
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return new Chromium(profile, process, new DevTools(address(process)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A tab that shares nothing with others, neither cookies nor storage. */
    Tab open() {
        ObjectNode nothing = JsonNodeFactory.instance.objectNode();
        String context = tools.call("", "Target.createBrowserContext", nothing)
                .path("browserContextId")
                .asText();
        ObjectNode blank = DevTools.with("url", "about:blank")
                .put("browserContextId", context)
                .put("newWindow", true);
        String target =
                tools.call("", "Target.createTarget", blank).path("targetId").asText();
        String session = tools.call(
                        "",
                        "Target.attachToTarget",
                        DevTools.with("targetId", target).put("flatten", true))
                .path("sessionId")
                .asText();
        return new Tab(tools, session, context);
    }

    @Override
    public void close() {
        tools.close();
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            delete(profile);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static URI address(Process process) throws IOException {
        BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(LISTENING)) {
                Thread rest = new Thread(() -> drain(out), "chromium-output");
                rest.setDaemon(true);
                rest.start();
                return URI.create(line.substring(LISTENING.length()));
            }
            said.append(line).append('\n');
        }
        throw new AssertionError("Chromium has ended at once: " + said);
    }

    // A browser that nobody listens to stops when the pipe is full.
    private static void drain(Reader out) {
        try {
            out.transferTo(Writer.nullWriter());
        } catch (IOException e) {
            // It has been stopped.
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // A process of the browser's may still be writing there; the folder is the system's to clean then.
        }
    }
}
