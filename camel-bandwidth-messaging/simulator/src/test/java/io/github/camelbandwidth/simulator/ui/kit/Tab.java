/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.ui.kit;

import static io.github.camelbandwidth.simulator.ui.kit.DevTools.with;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelbandwidth.simulator.Simulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A tab of the browser. What waits here waits for a condition in the page, and fails with what the page showed instead. */
public final class Tab implements AutoCloseable {
    private static final Map<String, Integer> KEYS =
            Map.of("Tab", 9, "Enter", 13, "Escape", 27, " ", 32, "End", 35, "Home", 36, "ArrowUp", 38, "ArrowDown", 40);
    private static final int MOST_STOPS = 80;
    private static final int MOST_PAGES = 5;

    private final DevTools tools;
    private final String session;
    private final String context;
    private boolean problemsAreMeant;

    Tab(DevTools tools, String session, String context) {
        this.tools = tools;
        this.session = session;
        this.context = context;
        Stream.of("Page", "Runtime", "Network", "Log").forEach(domain -> call(domain + ".enable", nothing()));
        call("Emulation.setFocusEmulationEnabled", with("enabled", true));
        size(1280, 800);
        dark(false);
    }

    /** Opens the simulator's page, and waits until it is live. */
    public void open(Simulator simulator) {
        open(simulator, "");
    }

    /** Opens the simulator's page at that place in it, and waits until it is live. */
    public void open(Simulator simulator, String place) {
        open(simulator.pageUrl() + place);
    }

    void open(String url) {
        call("Page.navigate", with("url", "about:blank"));
        call("Page.navigate", with("url", url));
        String loaded = "location.href === " + quoted(url) + " && document.querySelector('.link.up')";
        for (int i = 0; i < MOST_PAGES; i++) {
            try {
                until(loaded);
                return;
            } catch (PageLeftException e) {
                // It was still the page before.
            }
        }
        throw new AssertionError(url + " leads from page to page");
    }

    public void size(int width, int height) {
        call(
                "Emulation.setDeviceMetricsOverride",
                with("width", width)
                        .put("height", height)
                        .put("deviceScaleFactor", 1)
                        .put("mobile", false));
    }

    /** What the system asks for. */
    public void dark(boolean dark) {
        ObjectNode parameters = nothing();
        parameters
                .putArray("features")
                .addObject()
                .put("name", "prefers-color-scheme")
                .put("value", dark ? "dark" : "light");
        call("Emulation.setEmulatedMedia", parameters);
    }

    /** What the computer's clock shows to the pages opened from now on. */
    public void now(Instant now) {
        String source = "Date.now = () => " + now.toEpochMilli();
        call("Page.addScriptToEvaluateOnNewDocument", with("source", source));
    }

    /** Waits until everything that moves has come to rest. */
    public void untilQuiet() {
        until("document.getAnimations().length === 0");
    }

    /** The value of an expression. */
    public JsonNode value(String expression) {
        JsonNode answer = call(
                "Runtime.evaluate",
                with("expression", expression).put("returnByValue", true).put("awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(answer.path("exceptionDetails")
                    .path("exception")
                    .path("description")
                    .asText());
        }
        return answer.path("result").path("value");
    }

    /** Waits until an expression is true. */
    public void until(String condition) {
        look("() => (" + condition + ")", condition);
    }

    /** Asks a function again and again until it gives something, and gives that if it is an array. */
    private JsonNode look(String function, String what) {
        return value("""
                new Promise((done, fail) => {
                  const end = performance.now() + 60000;
                  const found = %1$s;
                  (function look() {
                    const it = found();
                    if (it) { done(Array.isArray(it) ? it : true); }
                    else if (performance.now() > end) { fail(new Error(%2$s + ' never came; there was: ' + document.body.innerText)); }
                    else { requestAnimationFrame(look); }
                  })();
                })""".formatted(function, quoted(what)));
    }

    /** Waits until an element holds a text. */
    public void see(String selector, String text) {
        until("[...document.querySelectorAll(" + quoted(selector)
                + ")].some(one => one.innerText.replace(/\\s+/g, ' ').includes(" + quoted(text) + "))");
    }

    /** Clicks, as a mouse does, on what has that label or text. */
    public void click(String name) {
        // At rest: what is still moved by what comes above it would be missed.
        JsonNode at = look("""
                (before => () => {
                  const one = %s;
                  if (!one) { return false; }
                  one.scrollIntoView({block: 'center'});
                  const box = one.getBoundingClientRect();
                  const at = [box.x + box.width / 2, box.y + box.height / 2];
                  const rests = at.join() === before;
                  before = at.join();
                  return rests && one.contains(document.elementFromPoint(...at)) && at;
                })('')""".formatted(named(name)), name + ", at rest and covered by nothing,");
        for (String type : List.of("mousePressed", "mouseReleased")) {
            call(
                    "Input.dispatchMouseEvent",
                    with("type", type)
                            .put("x", at.get(0).asDouble())
                            .put("y", at.get(1).asDouble())
                            .put("button", "left")
                            .put("clickCount", 1));
        }
    }

    /** Presses Tab until the focus is on what has that label or text; fails when it never comes there. */
    public void tabTo(String name) {
        until("(" + named(name) + ")");
        for (int i = 0; i < MOST_STOPS; i++) {
            press("Tab");
            if (value("document.activeElement === (" + named(name) + ")").asBoolean()) {
                return;
            }
        }
        throw new AssertionError("Tab never leads to '" + name + "'");
    }

    public void press(String key) {
        boolean writes = key.equals("Enter") || key.equals(" ");
        ObjectNode down = with("type", writes ? "keyDown" : "rawKeyDown")
                .put("key", key)
                .put("code", key)
                .put("windowsVirtualKeyCode", KEYS.get(key));
        if (writes) {
            down.put("text", key.equals("Enter") ? "\r" : key);
        }
        call("Input.dispatchKeyEvent", down);
        call("Input.dispatchKeyEvent", down.deepCopy().put("type", "keyUp"));
    }

    /** Writes where the focus is. */
    public void type(String text) {
        call("Input.insertText", with("text", text));
    }

    public void screenshot(Path file) {
        byte[] image = Base64.getDecoder()
                .decode(call("Page.captureScreenshot", with("format", "png"))
                        .path("data")
                        .asText());
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, image);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that went wrong unless it was to: exceptions, errors on the console, what was refused or not found. */
    List<String> problems() {
        return Stream.of(
                        tools.events(session, "Runtime.exceptionThrown").stream(),
                        tools.events(session, "Runtime.consoleAPICalled").stream()
                                .filter(said -> said.path("type").asText().matches("error|warning|assert")),
                        tools.events(session, "Log.entryAdded").stream().filter(entry -> entry.path("entry")
                                .path("level")
                                .asText()
                                .matches("error|warning")))
                .flatMap(problems -> problems)
                .map(JsonNode::toString)
                .filter(problem -> !problemsAreMeant)
                .toList();
    }

    /** For a test in which something is to go wrong. */
    public void problemsAreMeant() {
        problemsAreMeant = true;
    }

    /** The addresses of all requests. */
    List<String> requests() {
        return tools.events(session, "Network.requestWillBeSent").stream()
                .map(request -> request.path("request").path("url").asText())
                .toList();
    }

    @Override
    public void close() {
        tools.call("", "Target.disposeBrowserContext", with("browserContextId", context));
    }

    private JsonNode call(String method, ObjectNode parameters) {
        return tools.call(session, method, parameters);
    }

    // The one with just that name, or else the one whose name begins with it, such as "Messages" with a count behind
    // it.
    private static String named(String name) {
        return """
                [...document.querySelectorAll('a, button, input, textarea, select, summary')]
                  .filter(one => one.checkVisibility())
                  .map(one => [one, (one.ariaLabel ?? (one.labels?.[0] ?? one).innerText).replace(/\\s+/g, ' ').trim()])
                  .sort(([, a], [, b]) => a.length - b.length)
                  .find(([, name]) => (name + ' ').startsWith(%1$s + ' '))?.[0]""".formatted(quoted(name));
    }

    private static String quoted(String text) {
        return JsonNodeFactory.instance.textNode(text).toString();
    }

    private static ObjectNode nothing() {
        return JsonNodeFactory.instance.objectNode();
    }
}
