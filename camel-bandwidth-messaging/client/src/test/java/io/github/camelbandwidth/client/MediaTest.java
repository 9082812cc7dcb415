/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client;

import static io.github.camelbandwidth.client.ClientRig.FIRST_WAIT;
import static io.github.camelbandwidth.client.ClientRig.REPEATING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.camelbandwidth.client.call.Call;
import io.github.camelbandwidth.client.call.Ended;
import io.github.camelbandwidth.client.media.MediaId;
import io.github.camelbandwidth.client.media.MediaItem;
import io.github.camelbandwidth.client.media.MediaPage;
import io.github.camelbandwidth.client.outcome.ApiResult;
import io.github.camelbandwidth.testkit.FaultyServer;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lists and deletions of media files. */
class MediaTest {
    private static final MediaId ID = new MediaId("menus/lunch card.png");
    private static final Reply GONE = Reply.raw("HTTP/1.1 204 No Content\r\n\r\n");

    private final ClientRig rig = new ClientRig();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void a_list_is_read_with_the_token_of_its_next_page() throws Exception {
        Reply list = Reply.json(200, Golden.read("media/list.json")).with("Continuation-Token", "1XEi2+/=");
        try (FaultyServer server = FaultyServer.start(list)) {
            ApiResult<MediaPage> result = ClientRig.end(
                            rig.client.listMedia(ClientRig.account(server), REPEATING, null))
                    .outcome();

            MediaPage page = ((ApiResult.Success<MediaPage>) result).value();
            assertThat(page.continuationToken()).isEqualTo("1XEi2+/=");
            assertThat(page.items())
                    .extracting(MediaItem::mediaName, MediaItem::contentLength)
                    .containsExactly(tuple("menus/lunch card.png", 5L), tuple("opening-hours.txt", 12L));
            assertThat(server.awaitRequest())
                    .startsWith("GET /api/v2/users/9900000/media HTTP/1.1\r\n")
                    .doesNotContain("Continuation-Token");
        }
    }

    @Test
    void the_token_of_a_page_asks_for_the_next_one() throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.json(200, "[]"))) {
            ApiResult<MediaPage> result = ClientRig.end(
                            rig.client.listMedia(ClientRig.account(server), REPEATING, "1XEi2+/="))
                    .outcome();

            assertThat(server.awaitRequest()).contains("Continuation-Token: 1XEi2+/=\r\n");
            assertThat(((ApiResult.Success<MediaPage>) result).value().continuationToken())
                    .isNull();
        }
    }

    @Test
    void a_deletion_names_the_file_encoded() throws Exception {
        try (FaultyServer server = FaultyServer.start(GONE)) {
            Ended<ApiResult<MediaId>> end =
                    ClientRig.end(rig.client.deleteMedia(ClientRig.account(server), REPEATING, ID));

            assertThat(end.outcome()).isInstanceOf(ApiResult.Success.class);
            assertThat(server.awaitRequest())
                    .startsWith("DELETE /api/v2/users/9900000/media/menus/lunch%20card.png HTTP/1.1\r\n");
        }
    }

    @Test
    void a_file_that_a_repeated_deletion_does_not_find_is_deleted() throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.resetAfterItIsRead(), Reply.json(404, "{}"))) {
            Call<ApiResult<MediaId>> call = rig.client.deleteMedia(ClientRig.account(server), REPEATING, ID);
            rig.pass(FIRST_WAIT);

            assertThat(ClientRig.end(call).outcome()).isInstanceOf(ApiResult.Success.class);
        }
    }

    @Test
    void a_deletion_is_repeated_after_a_server_error_in_the_vendors_words() throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.json(500, Golden.read("errors/500.json")), GONE)) {
            Call<ApiResult<MediaId>> call = rig.client.deleteMedia(ClientRig.account(server), REPEATING, ID);
            rig.pass(FIRST_WAIT);

            assertThat(ClientRig.end(call).outcome()).isInstanceOf(ApiResult.Success.class);
        }
    }

    @Test
    void a_file_that_a_deletion_does_not_find_at_once_is_told() throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.json(404, Golden.read("errors/404-media.json")))) {
            ApiResult<MediaId> result = ClientRig.end(rig.client.deleteMedia(ClientRig.account(server), REPEATING, ID))
                    .outcome();

            assertThat(((ApiResult.Refused<MediaId>) result).error().type()).isEqualTo("not-found");
        }
    }
}
