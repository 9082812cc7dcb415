/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the page is served; what it does is tested in a browser. */
class PageTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Simulator simulator =
            Simulator.start(SimulatorSettings.defaults().withPort(0));

    @AfterEach
    void stop() {
        simulator.close();
    }

    static Stream<String> files() {
        return Stream.concat(PageFiles.OWN.stream(), PageFiles.LIBRARY.stream().map(name -> "lit-html/" + name));
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_file_is_served(String name) throws Exception {
        HttpResponse<String> response = get("/ui/" + name);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isNotEmpty();
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @ParameterizedTest
    @CsvSource({
        "/, text/html; charset=utf-8",
        "/ui/base.css, text/css; charset=utf-8",
        "/ui/main.js, text/javascript; charset=utf-8",
        "/ui/icon.svg, image/svg+xml"
    })
    void a_file_says_what_it_is(String path, String type) throws Exception {
        assertThat(get(path).headers().firstValue("Content-Type")).contains(type);
    }

    @Test
    void every_file_in_the_folder_belongs_to_the_page() throws IOException {
        Path folder = Path.of("src/main/resources/io/github/camelbandwidth/simulator/ui");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(PageFiles.OWN);
        }
    }

    @Test
    void the_page_may_load_and_call_nothing_elsewhere_and_stand_in_no_frame() throws Exception {
        assertThat(get("/").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self';", "connect-src 'self';")
                        .contains("frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
    }

    @Test
    void an_unchanged_file_is_not_sent_again() throws Exception {
        HttpResponse<String> first = get("/ui/main.js");
        assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
        HttpResponse<String> second = exchange(request("/ui/main.js").header("If-None-Match", tag(first)));
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @Test
    void head_tells_the_same_without_the_file() throws Exception {
        HttpResponse<String> head = exchange(request("/").method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(tag(head)).isEqualTo(tag(get("/")));
        assertThat(head.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ui/",
                "/ui/nothing.js",
                "/ui/../ui/PageFile.class",
                "/ui/%2e%2e/PageFile.class",
                "/ui/lit-html/package.json"
            })
    void nothing_else_of_the_class_path_is_served(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void the_vendors_api_is_not_in_its_way() throws Exception {
        assertThat(List.of(
                        get("/api/v2/users/1/messages").statusCode(),
                        get("/elsewhere").statusCode()))
                .containsExactly(401, 404);
    }

    private static String tag(HttpResponse<String> response) {
        return response.headers().firstValue("ETag").orElseThrow();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return exchange(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + simulator.port() + path));
    }

    private static HttpResponse<String> exchange(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
