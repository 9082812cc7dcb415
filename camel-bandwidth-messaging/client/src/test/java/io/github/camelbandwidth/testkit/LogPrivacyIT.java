/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs in every module after its tests, on the log they have left with our packages at TRACE. */
class LogPrivacyIT {

    private static List<String> log() throws IOException {
        return Files.readAllLines(Path.of(System.getProperty("unit.tests.log")));
    }

    @Test
    void the_log_of_all_tests_holds_no_number_no_text_and_no_password() throws IOException {
        assertThat(LogPrivacy.leaks(log())).isEmpty();
    }

    @Test
    void the_log_is_one_of_our_packages_in_detail() throws IOException {
        assertThat(log()).anyMatch(line -> line.contains(" DEBUG ") && line.contains(" io.github.camelbandwidth."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sent to +19195550142",
                "sent to 19195550142.",
                "to=%2B15555554432",
                "text: planted text",
                "Authorization: Basic dXNlcm5hbWU6cGxhbnRlZC1wYXNzd29yZA==",
                "{\"text\":\"Your table is ready\"}"
            })
    void a_leak_would_be_seen(String line) {
        assertThat(LogPrivacy.leaks(List.of("a harmless line of 1770000000000abcdefghijklmnop", line)))
                .containsExactly(line);
    }
}
