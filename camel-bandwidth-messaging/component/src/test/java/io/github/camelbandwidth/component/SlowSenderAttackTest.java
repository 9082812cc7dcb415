/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Senders that begin and then say nothing: the others are served meanwhile. */
@OnEveryServer
class SlowSenderAttackTest extends WebhookAttackFixture {
    private static final int MANY = 50;
    private static final int LENGTH = DELIVERED.getBytes(StandardCharsets.UTF_8).length;

    private final List<RawCall> stalled = new ArrayList<>();

    private void stall(int callers, String begun) throws IOException {
        for (int i = 0; i < callers; i++) {
            stalled.add(RawCall.to(app.url()).write(begun));
        }
    }

    @AfterEach
    void giveUp() throws IOException {
        for (RawCall call : stalled) {
            call.close();
        }
    }

    private static String head(String... headers) {
        return RawCall.head("POST /events", LENGTH, headers);
    }

    private static String head() {
        return head("Authorization: " + BASIC, "Content-Type: application/json");
    }

    @Test
    void in_the_middle_of_a_header() throws Exception {
        String head = head();
        stall(MANY, head.substring(0, head.length() / 2));

        assertThat(app.post(DELIVERED).statusCode()).isEqualTo(200);
        mayHaveRun = 1;
    }

    @Test
    void without_credentials_and_before_the_body() throws Exception {
        stall(MANY, head("Content-Type: application/json"));

        assertThat(app.post(DELIVERED).statusCode()).isEqualTo(200);
        mayHaveRun = 1;
    }

    @Test
    void in_the_middle_of_the_body() throws Exception {
        stall(server.stallingCallers(), head() + DELIVERED.substring(0, 10));

        assertThat(app.post(DELIVERED).statusCode()).isEqualTo(200);
        mayHaveRun = 1;
    }

    @Test
    void one_that_goes_on_after_all_is_served() throws Exception {
        stall(server.stallingCallers(), head() + DELIVERED.substring(0, 10));

        assertThat(stalled.get(0).write(DELIVERED.substring(10)).status()).isEqualTo(200);
        mayHaveRun = 1;
    }
}
