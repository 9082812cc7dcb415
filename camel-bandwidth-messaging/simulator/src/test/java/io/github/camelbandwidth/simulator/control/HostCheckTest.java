/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.control;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LocalHost",
                "127.0.0.1",
                "192.168.1.20",
                "[::1]",
                "::1",
                "simulator",
                "host.docker.internal",
                "bandwidth.localhost"
            })
    void a_name_no_stranger_can_own_is_answered_to(String name) {
        assertThat(new HostCheck("127.0.0.1").answersTo(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rebind.example.com", "127.0.0.1.example.com", "localhost.example.com", "::1.example.com"})
    void a_name_a_stranger_can_own_is_not(String name) {
        assertThat(new HostCheck("127.0.0.1").answersTo(name)).isFalse();
    }

    @Test
    void a_strangers_name_is_refused_with_what_would_be_right() throws IOException {
        assertThat(answerTo("rebind.example.com", "/simulator/health", "127.0.0.1"))
                .startsWith("HTTP/1.1 421 ")
                .contains("does not answer to the name 'rebind.example.com'", "localhost", "--host");
        assertThat(answerTo("localhost:8085", "/simulator/health", "127.0.0.1")).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void who_lets_others_in_may_be_called_by_any_name() throws IOException {
        assertThat(answerTo("sms.example.com", "/simulator/health", "0.0.0.0")).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/simulator/events", "/simulator/openapi.yaml", "/", "/ui/api.js"})
    void a_strangers_name_gets_neither_the_page_nor_what_happens(String path) throws IOException {
        assertThat(answerTo("rebind.example.com", path, "127.0.0.1")).startsWith("HTTP/1.1 421 ");
    }

    @Test
    void a_strangers_name_may_call_the_api_which_asks_for_credentials() throws IOException {
        assertThat(answerTo("sms.example.com", "/api/v2/users/9900000/media", "127.0.0.1"))
                .startsWith("HTTP/1.1 401 ");
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:8085, http://localhost:8085, 204",
        "Simulator:8085, http://simulator:8085, 204",
        "sms.example.com, https://sms.example.com, 204",
        "localhost:8085, http://localhost:3000, 403",
        "localhost:8085, http://localhost, 403",
        "localhost:8085, null, 403",
        "simulator:8085, https://stranger.example.com, 403"
    })
    void what_changes_something_comes_from_the_simulators_own_page(String name, String origin, int status)
            throws IOException {
        String request = "POST /simulator/reset HTTP/1.1\r\nHost: " + name + "\r\nOrigin: " + origin
                + "\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        String answer = exchange(request, "0.0.0.0");
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        assertThat(answer.contains("\"foreign-origin\"")).isEqualTo(status == 403);
    }

    private static String answerTo(String name, String path, String host) throws IOException {
        return exchange("GET " + path + " HTTP/1.1\r\nHost: " + name + "\r\nConnection: close\r\n\r\n", host);
    }

    private static String exchange(String request, String host) throws IOException {
        SimulatorSettings settings = SimulatorSettings.defaults().withHost(host).withPort(0);
        try (Simulator simulator = Simulator.start(settings);
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), simulator.port())) {
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), US_ASCII);
        }
    }
}
