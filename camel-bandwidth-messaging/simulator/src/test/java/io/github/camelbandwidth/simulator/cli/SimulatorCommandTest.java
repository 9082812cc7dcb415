/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class SimulatorCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine commandLine =
            Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--port",
                "--host",
                "--callback-url",
                "--inbound-callback-url",
                "--callback-username",
                "--callback-password",
                "--account",
                "--username",
                "--password",
                "--application",
                "--number",
                "--strict-numbers",
                "--realistic",
                "--config",
                "--segments-per-minute",
                "--receipts",
                "--sent-events",
                "--latency",
                "--webhook-timeout",
                "--webhook-give-up-after",
                "--events-per-webhook",
                "--seed",
                "--max-messages",
                "--max-attempts",
                "--max-characters",
                "--public-url",
                "--client-id",
                "--client-secret",
                "BANDWIDTH_SIMULATOR_PORT",
                "--help",
                "--version"
            })
    void the_help_names_every_option(String option) {
        assertThat(commandLine.execute("--help")).isZero();
        assertThat(out.toString()).contains(option);
    }

    @Test
    void a_taken_port_ends_with_1_and_one_line_that_says_so() {
        try (Simulator simulator = Simulator.start(SimulatorSettings.defaults().withPort(0))) {
            assertThat(commandLine.execute("--port", String.valueOf(simulator.port())))
                    .isEqualTo(1);
            assertThat(err.toString().lines())
                    .singleElement()
                    .asString()
                    .startsWith("Cannot listen on port " + simulator.port() + " of 127.0.0.1");
        }
    }

    @Test
    void half_of_a_client_ends_with_2() {
        assertThat(commandLine.execute("--client-id", "mine")).isEqualTo(2);
        assertThat(err.toString()).contains("--client-id and --client-secret need each other");
    }

    @Test
    void a_public_url_with_a_path_ends_with_2() {
        assertThat(commandLine.execute("--public-url", "http://simulator.example/api"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("The public URL must be http or https with a host and no path");
    }

    @Test
    void an_unknown_option_ends_with_2() {
        assertThat(commandLine.execute("--prot", "1")).isEqualTo(2);
        assertThat(err.toString()).contains("--prot");
    }

    @Test
    void a_port_out_of_range_ends_with_2() {
        assertThat(commandLine.execute("--port", "70000")).isEqualTo(2);
        assertThat(err.toString()).contains("The port must be 0 to 65535");
    }

    @Test
    void what_is_no_number_ends_with_2() {
        assertThat(commandLine.execute("--number", "+19195550100", "--number", "+0"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("must be in E.164, short codes or sender ids")
                .doesNotContain("19195550100");
    }

    @Test
    void a_callback_password_without_a_user_ends_with_2_and_is_not_repeated() {
        assertThat(commandLine.execute("--callback-password", "hidden")).isEqualTo(2);
        assertThat(err.toString())
                .contains("--callback-password needs a --callback-username")
                .doesNotContain("hidden");
    }
}
