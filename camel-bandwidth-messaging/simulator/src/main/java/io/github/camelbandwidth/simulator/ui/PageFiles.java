/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.ui;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All files of the page by name. There is no other way to one: no name from a request ever becomes a path. */
final class PageFiles {
    static final String INDEX = "index.html";

    /** Our own. */
    static final List<String> OWN = List.of(
            INDEX,
            "api.js",
            "base.css",
            "clock.css",
            "clock.js",
            "detail.css",
            "faults.css",
            "faults.js",
            "format.js",
            "icon.svg",
            "layout.css",
            "list.css",
            "list.js",
            "live.js",
            "main.js",
            "messages.js",
            "parts.css",
            "parts.js",
            "phones.css",
            "phones.js",
            "reset.js",
            "routes.js",
            "store.js",
            "switcher.js",
            "switches.js",
            "talk.js",
            "theme.js",
            "webhooks.js");

    /** Those of lit-html that are used, or that these need. */
    static final List<String> LIBRARY = List.of(
            "lit-html.js", "directive.js", "directive-helpers.js", "directives/live.js", "directives/repeat.js");

    private static final String OWN_FOLDER = "io/github/camelbandwidth/simulator/ui/";
    private static final String LIBRARY_FOLDER = "META-INF/resources/webjars/lit-html/3.3.2/";

    private final Map<String, PageFile> files;

    private PageFiles(Map<String, PageFile> files) {
        this.files = files;
    }

    /** Reads them from the class path, which blocks. */
    static PageFiles read() throws IOException {
        Map<String, PageFile> files = new HashMap<>();
        for (String name : OWN) {
            files.put(name, PageFile.read(OWN_FOLDER + name));
        }
        for (String name : LIBRARY) {
            files.put("lit-html/" + name, PageFile.read(LIBRARY_FOLDER + name));
        }
        return new PageFiles(Map.copyOf(files));
    }

    @Nullable
    PageFile find(String name) {
        return files.get(name);
    }
}
