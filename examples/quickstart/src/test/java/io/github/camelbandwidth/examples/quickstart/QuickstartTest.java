/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Runs the quickstart as its users do, on free ports, and reads the lines they read. */
@Timeout(600)
class QuickstartTest {
    private static final String COMPONENT = "camel.component.bandwidth-messaging.";
    private static final Pattern LINE = Pattern.compile(
            "(?<what>202 accepted|message-\\S+) +(?<tag>\\S+) +(?<id>\\S{29})  \\*{3}0100 -> (?<more>.*)");
    private static final Pattern FULL_NUMBER = Pattern.compile("\\+\\d|(?<![\\w*])\\d{10,11}(?!\\w)");

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private int run(Map<String, String> properties) throws InterruptedException {
        Map<String, String> all = new HashMap<>(
                Map.of("quickstart.port", "0", "quickstart.simulator-port", "0", "quickstart.once", "true"));
        all.putAll(properties);
        return Quickstart.run(all, lines::add);
    }

    private App start() {
        return App.start(Map.of("quickstart.port", "0", "quickstart.simulator-port", "0"), lines::add);
    }

    @AfterEach
    void no_line_shows_a_full_number() {
        assertThat(lines).isNotEmpty().noneSatisfy(line -> assertThat(line).containsPattern(FULL_NUMBER));
    }

    private record Line(String what, String tag, String id, String more) {
        static Stream<Line> of(String line) {
            Matcher found = LINE.matcher(line);
            return found.matches()
                    ? Stream.of(
                            new Line(found.group("what"), found.group("tag"), found.group("id"), found.group("more")))
                    : Stream.empty();
        }
    }

    private List<Line> lines(String what, String tag) {
        return lines.stream()
                .flatMap(Line::of)
                .filter(line -> line.what().equals(what) && line.tag().equals(tag))
                .toList();
    }

    private String accepted(String tag, String more) {
        List<Line> found = lines("202 accepted", tag);
        assertThat(found).extracting(Line::more).containsExactly(more);
        return found.get(0).id();
    }

    private void ended(String id, String what, String tag, String... more) {
        assertThat(lines(what, tag))
                .allMatch(line -> line.id().equals(id))
                .extracting(Line::more)
                .containsExactlyInAnyOrder(more);
    }

    @Test
    void one_round_shows_four_answers_what_became_of_each_message_and_one_from_a_person() throws Exception {
        assertThat(run(Map.of())).isZero();

        ended(accepted("text", "***0142  1 segment"), "message-delivered", "text", "***0142  1 segment");
        ended(
                accepted("group", "***0143, ***0144, ***0145  1 segment"),
                "message-delivered",
                "group",
                "***0143  1 segment",
                "***0144  1 segment",
                "***0145  1 segment");
        ended(accepted("picture", "***0142  1 segment"), "message-delivered", "picture", "***0142  1 segment");
        ended(
                accepted("failing", "***4432  1 segment"),
                "message-failed",
                "failing",
                "***4432  1 segment  4432 rejected-forbidden-country");
        assertThat(lines)
                .filteredOn(line -> line.startsWith("message-received"))
                .singleElement()
                .asString()
                .contains("***0142 -> ***0100");
        assertThat(lines)
                .filteredOn(line -> Line.of(line).findAny().isPresent())
                .hasSize(4 + 6);
        assertThat(lines)
                .first()
                .asString()
                .startsWith("Sending to the simulator at http://127.0.0.1:")
                .endsWith(": no text message leaves this machine.");
        assertThat(lines)
                .last()
                .isEqualTo("Done: every message has ended, and every event has come.")
                .satisfies(last -> assertThat(lines).hasSize(13));
    }

    @Test
    void a_round_whose_events_do_not_come_fails_and_says_so() throws Exception {
        Map<String, String> unheard = Map.of(COMPONENT + "event-types", "message-read", "quickstart.wait", "1");

        assertThat(run(unheard)).isEqualTo(1);
        assertThat(lines).last().isEqualTo("Failed: 7 of the events expected have not come.");
    }

    @Test
    void a_round_whose_messages_are_refused_fails_and_says_why() throws Exception {
        assertThat(run(Map.of("quickstart.group", "nonsense"))).isEqualTo(1);
        assertThat(lines)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("Not accepted: The message was not sent: header CamelBandwidthMessagingTo: "))
                .last()
                .isEqualTo("Failed: 1 of the messages were not accepted.");
    }

    @Test
    void the_curl_line_works_as_it_is_printed() throws Exception {
        try (App app = start()) {
            Matcher curl = Pattern.compile("curl --data-urlencode \"(text=[^\"]+)\" (http://\\S+)")
                    .matcher(Quickstart.curl(app));
            assertThat(curl.matches()).isTrue();

            HttpResponse<String> answer = post(curl.group(2), curl.group(1).replace(" ", "%20"));
            assertThat(app.progress().await(Duration.ofSeconds(30))).isZero();

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(lines)
                    .filteredOn(line -> line.startsWith("202 accepted"))
                    .singleElement()
                    .isEqualTo(answer.body().stripTrailing());
            assertThat(answer.body()).endsWith("\n");
            ended(accepted("-", "***0142  1 segment"), "message-delivered", "-", "***0142  1 segment");
            assertThat(simulator(app).messages()).singleElement().satisfies(message -> assertThat(message.text())
                    .isEqualTo("Hello again"));
        }
    }

    @Test
    void curl_may_name_whom_to_text_and_is_told_what_is_wrong() throws Exception {
        try (App app = start()) {
            assertThat(post(app.url("/send"), "to=%2B19195550177&text=Hello").statusCode())
                    .isEqualTo(200);
            accepted("-", "***0177  1 segment");

            HttpResponse<String> refused = post(app.url("/send"), "to=%2B19195550177");
            assertThat(refused.statusCode()).isEqualTo(500);
            assertThat(refused.body()).startsWith("Not accepted: The message was not sent: text: is missing");
        }
    }

    private static HttpResponse<String> post(String url, String form) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(url))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static Simulator simulator(App app) {
        return Objects.requireNonNull(app.simulator());
    }

    private static Map<String, String> account(Map<String, String> more) {
        Map<String, String> account = Stream.of("account-id", "username", "password", "webhook-username")
                .collect(Collectors.toMap(name -> COMPONENT + name, name -> "own-" + name));
        account.put(COMPONENT + "application-id", "own-application");
        account.put(COMPONENT + "from", "+19195550100");
        account.put(COMPONENT + "webhook-password", "own-password");
        account.putAll(more);
        return account;
    }

    @Test
    void with_an_account_but_nobody_to_text_it_does_not_start() throws Exception {
        assertThat(run(account(Map.of()))).isEqualTo(1);
        assertThat(lines)
                .singleElement()
                .asString()
                .startsWith("To send with an account of your own, these are needed too: quickstart.to (");
    }

    @Test
    void without_the_simulator_an_account_is_needed() throws Exception {
        assertThat(run(Map.of("quickstart.simulator", "false", COMPONENT + "accountId", "camel-case-is-known")))
                .isEqualTo(1);
        assertThat(lines)
                .singleElement()
                .asString()
                .contains(
                        COMPONENT + "username, ",
                        COMPONENT + "password, ",
                        COMPONENT + "application-id, ",
                        COMPONENT + "from, ",
                        COMPONENT + "webhook-username, ",
                        COMPONENT + "webhook-password, ",
                        "quickstart.to ")
                .doesNotContain("account-id");
    }

    /** The account is another simulator's, started apart, as a vendor is. */
    @Test
    void with_an_account_it_sends_there_and_to_nobody_but_those_named() throws Exception {
        SimulatorSettings vendor = SimulatorSettings.defaults()
                .withPort(0)
                .withAccount("own-account-id")
                .withUsername("own-username")
                .withPassword("own-password")
                .withApplicationId("own-application");
        try (Simulator api = Simulator.start(vendor)) {
            Map<String, String> properties = account(Map.of(
                    COMPONENT + "base-url", api.baseUrl(), "quickstart.to", "+19195550188", "quickstart.wait", "1"));

            assertThat(run(properties)).as("nobody calls the webhook").isEqualTo(1);

            assertThat(api.messages()).singleElement().satisfies(message -> assertThat(message.to())
                    .containsExactly("+19195550188"));
            assertThat(lines).first().asString().startsWith("Sending with your account.");
            assertThat(lines).last().isEqualTo("Failed: 1 of the events expected have not come.");
        }
    }

    @Test
    void a_wrong_password_is_told_in_the_words_of_the_api() throws Exception {
        try (Simulator api = Simulator.start(SimulatorSettings.defaults().withPort(0))) {
            assertThat(run(account(Map.of(COMPONENT + "base-url", api.baseUrl(), "quickstart.to", "+19195550188"))))
                    .isEqualTo(1);
        }
        assertThat(lines)
                .filteredOn(line -> line.startsWith("Not accepted: "))
                .singleElement()
                .asString()
                .contains("401", "unauthorized", "Authentication Failed");
    }

    @Test
    void a_port_that_is_taken_is_one_clear_line() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            String port = String.valueOf(taken.getLocalPort());
            assertThat(run(Map.of("quickstart.port", port))).isEqualTo(1);
            assertThat(run(Map.of("quickstart.simulator-port", port))).isEqualTo(1);
            assertThat(lines)
                    .hasSize(2)
                    .allSatisfy(line -> assertThat(line).startsWith("Cannot listen on port " + port))
                    .satisfiesExactly(
                            application -> assertThat(application).contains("-Dquickstart.port="),
                            simulator -> assertThat(simulator).contains("-Dquickstart.simulator-port="));
        }
    }
}
