/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.simulator.domain.Account;
import io.github.camelbandwidth.simulator.domain.Credentials;
import io.github.camelbandwidth.simulator.kit.ApiClient;
import io.github.camelbandwidth.simulator.kit.Golden;
import io.github.camelbandwidth.simulator.kit.Media;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaListTest {
    private static final String TOKEN = "Continuation-Token";

    private final Simulator simulator =
            Simulator.start(SimulatorSettings.defaults().withPort(0));
    private final Media media = new Media(simulator);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void the_list_is_as_documented() {
        media.put("opening-hours.txt", "from 9 to 12");
        media.put("menus/lunch%20card.png", "ceviche".substring(0, 5));
        HttpResponse<String> response = media.list();
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(response.headers().firstValue(TOKEN)).isEmpty();
        assertThat(response.body())
                .isEqualTo(Golden.oneLine("media/list.json").replace(":8085/", ":" + simulator.port() + "/"));
    }

    @Test
    void the_address_in_the_list_is_the_one_the_client_came_by_and_leads_to_the_file() {
        media.put("menus/lunch%20card.png", "soup");
        ApiClient client = new ApiClient(simulator);
        JsonNode listed = Golden.tree(media.list().body()).path(0);
        String path =
                listed.path("content").asText().substring(simulator.baseUrl().length());
        assertThat(client.exchange(client.request(path)).body()).isEqualTo("soup");
    }

    @Test
    void more_than_1000_files_are_listed_page_by_page() {
        for (int i = 0; i < 1_001; i++) {
            media.put("f%04d".formatted(i), "x");
        }
        HttpResponse<String> first = media.list();
        assertThat(names(first)).hasSize(1_000).startsWith("f0000").endsWith("f0999");
        String token = first.headers().firstValue(TOKEN).orElseThrow();
        HttpResponse<String> second = media.list(TOKEN, token);
        assertThat(names(second)).containsExactly("f1000");
        assertThat(second.headers().firstValue(TOKEN)).isEmpty();
        assertThatAFileMayGoBetweenTwoPages(token);
        assertThatAnotherAccountCannotUse(token);
    }

    @Test
    void exactly_1000_files_are_one_page() {
        for (int i = 0; i < 1_000; i++) {
            media.put("f%04d".formatted(i), "x");
        }
        HttpResponse<String> page = media.list();
        assertThat(names(page)).hasSize(1_000);
        assertThat(page.headers().firstValue(TOKEN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"made-up", "not base 64!", "", "bWFkZSB1cCwgYW5kIGxvbmcgZW5vdWdoIHRvIGJlIG9uZSBvZiB0aGVt"})
    void a_token_that_was_never_given_is_answered_with_400(String token) {
        HttpResponse<String> response = media.list(TOKEN, token);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Golden.tree(response.body()).path("description").asText()).contains(TOKEN);
    }

    private void assertThatAFileMayGoBetweenTwoPages(String token) {
        media.delete("f0999");
        assertThat(names(media.list(TOKEN, token))).containsExactly("f1000");
    }

    private void assertThatAnotherAccountCannotUse(String token) {
        simulator.put(Account.of("9911111", new Credentials("username", "password")));
        ApiClient client = new ApiClient(simulator);
        assertThat(client.exchange(client.request("/users/9911111/media").header(TOKEN, token))
                        .statusCode())
                .isEqualTo(400);
    }

    private static List<String> names(HttpResponse<String> page) {
        return Golden.tree(page.body()).findValuesAsText("mediaName");
    }
}
