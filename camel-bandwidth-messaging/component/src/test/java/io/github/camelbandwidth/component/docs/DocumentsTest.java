/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents show is an excerpt of a file that a test runs, and what they link to is there. */
class DocumentsTest {
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Pattern SNIPPET = Pattern.compile(
            "(?:<!-- from: (\\S+) -->\\n)?```(java|yaml|xml|properties|json|sql)\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#\\s]*)(?:#([^)\\s]+))?\\)");

    static Stream<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(Stream.of(ROOT.resolve("README.md")), docs.toList().stream())
                    .filter(file -> file.toString().endsWith(".md"))
                    .map(ROOT::relativize);
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_snippet_is_an_excerpt_of_a_file(Path document) throws IOException {
        Matcher snippet = SNIPPET.matcher(Files.readString(ROOT.resolve(document)));
        while (snippet.find()) {
            String source = snippet.group(1);
            assertThat(source).as("the file this is from: %s", snippet.group(3)).isNotNull();
            assertThat(isExcerpt(snippet.group(3).lines().toList(), Files.readAllLines(ROOT.resolve(source))))
                    .as("an excerpt of %s: %s", source, snippet.group(3))
                    .isTrue();
        }
    }

    @Test
    void a_changed_snippet_would_be_seen() {
        List<String> file = List.of("class X {", "    int a;", "        int b;", "}");

        assertThat(isExcerpt(List.of("int a;", "    int b;"), file)).isTrue();
        assertThat(isExcerpt(List.of("int a;", "int b;"), file)).isFalse();
        assertThat(isExcerpt(List.of("int a;", "    int c;"), file)).isFalse();
        assertThat(isExcerpt(List.of("int a;", "}"), file)).isFalse();
    }

    private static boolean isExcerpt(List<String> snippet, List<String> file) {
        List<String> wanted = withoutMargin(snippet);
        for (int start = 0; start + wanted.size() <= file.size(); start++) {
            if (withoutMargin(file.subList(start, start + wanted.size())).equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> withoutMargin(List<String> lines) {
        return String.join("\n", lines).stripIndent().lines().toList();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_link_leads_somewhere(Path document) throws IOException {
        List<String> broken = new ArrayList<>();
        Matcher link = LINK.matcher(Files.readString(ROOT.resolve(document)));
        while (link.find()) {
            Path target = link.group(1).isEmpty()
                    ? ROOT.resolve(document)
                    : ROOT.resolve(document).resolveSibling(link.group(1)).normalize();
            if (!Files.exists(target) || (link.group(2) != null && !hasHeading(target, link.group(2)))) {
                broken.add(link.group());
            }
        }
        assertThat(broken).isEmpty();
    }

    private static boolean hasHeading(Path file, String anchor) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("#+ ", "")
                        .toLowerCase(java.util.Locale.ROOT)
                        .replaceAll("[^a-z0-9 -]", "")
                        .replace(' ', '-'))
                .anyMatch(anchor::equals);
    }
}
