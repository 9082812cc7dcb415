/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The port says who was listened to: a taken one is told, one out of range refused. */
class ConfigurationTest {
    private final Simulator taken = Simulator.start(SimulatorSettings.defaults().withPort(0));
    private final String port = String.valueOf(taken.port());
    private final Map<String, String> environment = new HashMap<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        taken.close();
    }

    @Test
    void the_environment_says_what_the_command_line_does_not() {
        environment.put("BANDWIDTH_SIMULATOR_PORT", port);
        assertThat(execute()).isEqualTo(1);
        assertThat(err.toString()).startsWith("Cannot listen on port " + port);
    }

    @Test
    void the_file_says_what_neither_of_them_does() throws IOException {
        assertThat(execute("--config", file("# mine", "port = " + port).toString()))
                .isEqualTo(1);
        assertThat(err.toString()).startsWith("Cannot listen on port " + port);
    }

    @Test
    void the_environment_may_name_the_file() throws IOException {
        environment.put("BANDWIDTH_SIMULATOR_CONFIG", file("port=" + port).toString());
        assertThat(execute()).isEqualTo(1);
        assertThat(err.toString()).startsWith("Cannot listen on port " + port);
    }

    @Test
    void the_command_line_goes_before_the_environment_and_that_before_the_file() throws IOException {
        environment.put("BANDWIDTH_SIMULATOR_PORT", port);
        String file = file("port=70000", "host=127.0.0.1").toString();
        assertThat(execute("--config", file)).isEqualTo(1);
        environment.put("BANDWIDTH_SIMULATOR_PORT", "70000");
        assertThat(execute("--config", file, "--port", port)).isEqualTo(1);
        assertThat(execute("--config", file)).isEqualTo(2);
    }

    @Test
    void an_empty_variable_counts_as_not_set() throws IOException {
        environment.put("BANDWIDTH_SIMULATOR_PORT", "");
        assertThat(execute("--config", file("port=" + port).toString())).isEqualTo(1);
    }

    @Test
    void flags_without_a_value_are_true_or_false() throws IOException {
        String file = file("port=" + port, "receipts=true", "realistic=false", "latency=PT0.5S")
                .toString();
        assertThat(execute("--config", file)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+19195550100,Pizzeria,12345", "+19195550100"})
    void numbers_may_come_from_the_environment_or_the_file_with_commas_between(String numbers) throws IOException {
        String file = file("port=" + port, "number=" + numbers).toString();
        assertThat(execute("--config", file)).isEqualTo(1);
        environment.put("BANDWIDTH_SIMULATOR_NUMBER", numbers + ",no number at all");
        assertThat(execute("--config", file)).isEqualTo(2);
        assertThat(err.toString()).contains("The numbers of the application must be in E.164");
        environment.put("BANDWIDTH_SIMULATOR_NUMBER", numbers);
        assertThat(execute("--port", port)).isEqualTo(1);
    }

    @Test
    void a_client_may_come_half_from_the_environment_and_half_from_the_file() throws IOException {
        environment.put("BANDWIDTH_SIMULATOR_CLIENT_ID", "mine");
        assertThat(execute("--port", port)).isEqualTo(2);
        assertThat(execute(
                        "--config", file("port=" + port, "client-secret=hidden").toString()))
                .isEqualTo(1);
    }

    @Test
    void the_options_of_parts_come_from_the_environment_and_the_file_as_well() throws IOException {
        String file = file("port=" + port, "media-lifetime=PT1H", "query-quality-metrics=false")
                .toString();
        assertThat(execute("--config", file)).isEqualTo(1);
        environment.put("BANDWIDTH_SIMULATOR_WEBHOOK_JITTER", "2");
        assertThat(execute("--config", file)).isEqualTo(2);
        assertThat(err.toString()).contains("The jitter is 0 or more and less than 1");
    }

    @Test
    void a_wrong_name_in_the_file_is_told_with_the_right_ones() throws IOException {
        assertThat(execute("--config", file("prot=1", "password=hidden").toString()))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "Unknown in ", "options.properties: prot. There are: account, application, callback-challenge")
                .doesNotContain("hidden");
    }

    @Test
    void a_wrong_value_is_told_with_where_it_comes_from() throws IOException {
        environment.put("BANDWIDTH_SIMULATOR_PORT", "many");
        assertThat(execute()).isEqualTo(2);
        assertThat(err.toString()).contains("'--port'", "'many'", "(from BANDWIDTH_SIMULATOR_PORT)");
        environment.clear();
        assertThat(execute("--config", file("latency=soon").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("'--latency'", "'soon'", "options.properties)");
    }

    @Test
    void a_file_that_is_not_there_is_told() {
        assertThat(execute("--config", "no/such.properties")).isEqualTo(2);
        assertThat(err.toString()).contains("Cannot read no/such.properties: there is no such file");
    }

    @Test
    void the_help_does_not_show_a_password_from_the_environment() {
        environment.put("BANDWIDTH_SIMULATOR_PASSWORD", "hidden");
        assertThat(execute("--help")).isZero();
        assertThat(out.toString()).contains("--password").doesNotContain("hidden");
    }

    private Path file(String... lines) throws IOException {
        return Files.write(folder.resolve("options.properties"), List.of(lines));
    }

    private int execute(String... arguments) {
        return Main.commandLine(environment)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
