/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client;

import static io.github.camelbandwidth.client.ClientRig.ONCE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelbandwidth.client.call.Call;
import io.github.camelbandwidth.client.http.HttpBody;
import io.github.camelbandwidth.client.media.MediaId;
import io.github.camelbandwidth.client.media.MediaUpload;
import io.github.camelbandwidth.client.query.MessageFilter;
import io.github.camelbandwidth.client.query.MessageQuery;
import io.github.camelbandwidth.testkit.FaultyServer;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.Reply;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What asks in path and headers asks as documented; the bodies of sends have tests of their own. */
class GoldenRequestsTest {
    private static final MediaId ID = new MediaId("menus/lunch card.png");

    /** HTTP's own business, and the credentials. */
    private static final Set<String> OTHERS =
            Set.of("Host", "Connection", "User-Agent", "Content-Length", "Authorization", "Accept-Encoding");

    private final ObjectMapper mapper = new ObjectMapper();
    private final ClientRig rig = new ClientRig();

    @AfterEach
    void close() {
        rig.close();
    }

    @FunctionalInterface
    interface Asked {
        Call<?> start(BandwidthClient client, Account account);
    }

    private static Arguments asked(String name, Asked asked) {
        return Arguments.of(name, asked);
    }

    static Stream<Arguments> requests() {
        MessageQuery query = MessageQuery.all()
                .with(MessageFilter.SOURCE_TN, "+19195550100")
                .withSort("destinationTn:asc")
                .withPageToken("c2Vjb25k")
                .withLimit(1);
        MediaUpload upload =
                new MediaUpload(ID, "image/png", "no-cache", HttpBody.bytes("lunch".getBytes(StandardCharsets.UTF_8)));
        return Stream.of(
                asked("list/request", (client, account) -> client.list(account, ONCE, query)),
                asked("media/request-upload", (client, account) -> client.upload(account, ONCE, upload, 5)),
                asked(
                        "media/request-download",
                        (client, account) ->
                                client.download(account, ONCE, ID, head -> OutputStream.nullOutputStream())),
                asked("media/request-list", (client, account) -> client.listMedia(account, ONCE, null)),
                asked("media/request-list-next", (client, account) -> client.listMedia(account, ONCE, "1XEi2+/=")),
                asked("media/request-delete", (client, account) -> client.deleteMedia(account, ONCE, ID)));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void a_request_goes_over_the_wire_as_documented(String name, Asked asked) throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.json(200, "[]"))) {
            ClientRig.end(asked.start(rig.client, ClientRig.account(server)));

            assertThat(parsed(server.awaitRequest())).isEqualTo(mapper.readTree(Golden.read(name + ".json")));
        }
    }

    private ObjectNode parsed(String request) {
        String[] headAndBody = request.split("\r\n\r\n", 2);
        String[] lines = headAndBody[0].split("\r\n", -1);
        String[] first = lines[0].split(" ", -1);
        ObjectNode parsed =
                mapper.createObjectNode().put("method", first[0]).put("path", first[1].replaceFirst("^/api/v2", ""));
        ObjectNode headers = parsed.putObject("headers");
        Stream.of(lines)
                .skip(1)
                .map(line -> line.split(": ", 2))
                .filter(header -> !OTHERS.contains(header[0]))
                .forEach(header -> headers.put(header[0], header[1]));
        return parsed.put("body", headAndBody[1]);
    }
}
