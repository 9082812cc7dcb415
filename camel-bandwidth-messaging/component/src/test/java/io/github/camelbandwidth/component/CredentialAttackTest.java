/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls with no, wrong, half, oversized and repeated credentials. */
@OnEveryServer
class CredentialAttackTest extends WebhookAttackFixture {
    private static final String REFUSED = "the credentials are missing, wrong, or given more than once";

    private static String encoded(byte[] pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    static Stream<String> wrong() {
        String right = WebhookApp.USERNAME + ":" + WebhookApp.PASSWORD;
        return Stream.of(
                "",
                "Basic",
                "Basic ",
                "Basic :",
                "Basic ====",
                "Basic " + right,
                "Bearer " + BASIC.substring(6),
                "Digest username=\"hook\"",
                BASIC.substring(6),
                BASIC + ", " + BASIC,
                BASIC.substring(0, BASIC.length() - 4),
                BASIC + "AAAA",
                "Basic " + BASIC,
                encoded(WebhookApp.USERNAME.getBytes(StandardCharsets.UTF_8)),
                encoded((WebhookApp.USERNAME + ":").getBytes(StandardCharsets.UTF_8)),
                encoded((":" + WebhookApp.PASSWORD).getBytes(StandardCharsets.UTF_8)),
                encoded(right.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8)),
                encoded(("\0" + right).getBytes(StandardCharsets.UTF_8)),
                encoded((right + "\n").getBytes(StandardCharsets.UTF_8)),
                encoded(right.getBytes(StandardCharsets.UTF_16)),
                encoded(new byte[] {(byte) 0xff, (byte) 0xfe, ':'}),
                encoded(new byte[4_000]));
    }

    private int with(String... authorizations) throws IOException {
        String[] headers = Stream.concat(
                        Stream.of("Content-Type: application/json"),
                        Stream.of(authorizations).map(value -> "Authorization: " + value))
                .toArray(String[]::new);
        return call("POST /events", headers);
    }

    @Test
    void none_are_challenged() throws Exception {
        HttpResponse<String> answer = app.send(app.call(DELIVERED));

        assertThat(answer.statusCode()).isEqualTo(Answers.when(REFUSED));
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Basic realm="));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void wrong_ones_are_challenged(String authorization) throws Exception {
        assertThat(with(authorization)).isEqualTo(Answers.when(REFUSED));
    }

    @Test
    void several_are_refused_even_if_one_of_them_is_right() throws Exception {
        assertThat(List.of(with(BASIC, BASIC), with(BASIC, "Basic x"), with("Basic x", BASIC)))
                .containsOnly(Answers.when(REFUSED));
    }

    @Test
    void those_in_the_query_are_none() throws Exception {
        for (String name : List.of("Authorization", "authorization", "%41uthorization", "x=1;Authorization")) {
            URI url = URI.create(app.url() + "?" + name + "=" + URLEncoder.encode(BASIC, StandardCharsets.UTF_8));

            assertThat(app.send(app.call(DELIVERED).uri(url)).statusCode()).isEqualTo(Answers.when(REFUSED));
            assertThat(app.send(app.call(DELIVERED).uri(url).header("Authorization", BASIC))
                            .statusCode())
                    .isEqualTo(Answers.when(REFUSED));
        }
    }

    @Test
    void beside_a_query_nobody_can_read_they_are_none() throws Exception {
        assertThat(call("POST /events?%zz=1", "Authorization: " + BASIC, "Content-Type: application/json"))
                .isIn(400, server.answer("a query nobody can read", Answers.when(REFUSED)));
    }

    @Test
    void huge_ones_are_refused_by_the_server_or_by_us() throws Exception {
        assertThat(with(encoded(new byte[300_000]))).isIn(0, 400, 401, 413, 431);
    }

    @ParameterizedTest
    @ValueSource(strings = {"basic ", "BASIC ", "bAsIc  "})
    void the_scheme_may_be_written_as_one_likes(String scheme) throws Exception {
        assertThat(with(scheme + BASIC.substring(6))).isEqualTo(200);
        mayHaveRun = 1;
    }

    @Test
    void they_are_looked_at_before_type_and_body() throws Exception {
        int length = 2 * 1024 * 1024;
        assertThat(raw(RawCall.head("POST /events", length, "Content-Type: text/plain") + " ".repeat(length)))
                .isEqualTo(server.answer("a stranger's body of 2 MiB", Answers.when(REFUSED)));
    }
}
