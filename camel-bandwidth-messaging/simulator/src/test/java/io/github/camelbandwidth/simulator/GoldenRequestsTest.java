/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.simulator.kit.ApiClient;
import io.github.camelbandwidth.simulator.kit.Golden;
import io.github.camelbandwidth.simulator.kit.GoldenRequest;
import io.github.camelbandwidth.simulator.kit.Media;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The documented requests for media files do what they are documented to do. */
class GoldenRequestsTest {
    private static final String CARD = "menus/lunch%20card.png";

    private final Simulator simulator =
            Simulator.start(SimulatorSettings.defaults().withPort(0));
    private final ApiClient client = new ApiClient(simulator);
    private final Media media = new Media(simulator);

    @AfterEach
    void stop() {
        simulator.close();
    }

    private HttpResponse<String> ask(String name) {
        return new GoldenRequest("media/request-" + name + ".json").ask(client);
    }

    @Test
    void an_upload_is_kept_with_its_type_and_caching() {
        assertThat(ask("upload").statusCode()).isEqualTo(204);

        HttpResponse<String> kept = media.get(CARD);
        assertThat(kept.body()).isEqualTo("lunch");
        assertThat(kept.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(kept.headers().firstValue("Cache-Control")).contains("no-cache");
    }

    @Test
    void a_download_gives_the_file() {
        media.put(CARD, "lunch");

        assertThat(ask("download").body()).isEqualTo("lunch");
    }

    @Test
    void a_list_is_answered_as_documented() {
        media.put("opening-hours.txt", "from 9 to 12");
        media.put(CARD, "lunch");

        assertThat(ask("list").body())
                .isEqualTo(Golden.oneLine("media/list.json").replace(":8085/", ":" + simulator.port() + "/"));
    }

    @Test
    void a_next_page_follows_the_first() {
        for (int i = 0; i < 1_001; i++) {
            media.put("f%04d".formatted(i), "x");
        }
        String token = ask("list").headers().firstValue("Continuation-Token").orElseThrow();

        HttpResponse<String> next = new GoldenRequest("media/request-list-next.json").ask(client, "1XEi2+/=", token);

        assertThat(Golden.tree(next.body()).findValuesAsText("mediaName")).containsExactly("f1000");
    }

    @Test
    void a_deletion_removes_the_file() {
        media.put(CARD, "lunch");

        assertThat(ask("delete").statusCode()).isEqualTo(204);
        assertThat(media.get(CARD).statusCode()).isEqualTo(404);
    }
}
