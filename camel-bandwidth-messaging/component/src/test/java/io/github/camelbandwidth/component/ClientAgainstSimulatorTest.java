/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.Account;
import io.github.camelbandwidth.client.BandwidthClient;
import io.github.camelbandwidth.client.CallSettings;
import io.github.camelbandwidth.client.Timeouts;
import io.github.camelbandwidth.client.call.Call;
import io.github.camelbandwidth.client.call.RetryPolicy;
import io.github.camelbandwidth.client.credentials.Credentials;
import io.github.camelbandwidth.client.http.HttpBody;
import io.github.camelbandwidth.client.http.HttpSettings;
import io.github.camelbandwidth.client.media.MediaHead;
import io.github.camelbandwidth.client.media.MediaId;
import io.github.camelbandwidth.client.media.MediaItem;
import io.github.camelbandwidth.client.media.MediaPage;
import io.github.camelbandwidth.client.media.MediaUpload;
import io.github.camelbandwidth.client.outcome.ApiResult;
import io.github.camelbandwidth.client.time.SystemTime;
import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What no operation of a route uses yet: the two ends of the wire, which share no code, understand each other. */
class ClientAgainstSimulatorTest {
    private static final MediaId ID = new MediaId("menus/lunch card.png");
    private static final CallSettings SETTINGS =
            new CallSettings(new Timeouts(Duration.ofSeconds(15), Duration.ofSeconds(30)), RetryPolicy.none());

    private final SystemTime time = new SystemTime();
    private BandwidthClient client;
    private Simulator simulator;

    @BeforeEach
    void startBoth() {
        simulator = Simulator.start(SimulatorSettings.defaults().withPort(0));
        client = new BandwidthClient(HttpSettings.defaults(), time);
    }

    @AfterEach
    void stopBoth() {
        client.close();
        time.close();
        simulator.close();
    }

    /** One that shows tokens. */
    private Account account(String secret) {
        URI tokens = URI.create(simulator.baseUrl().replace("/api/v2", "/api/v1/oauth2/token"));
        Credentials credentials = new Credentials.OAuth("client-id", secret, tokens);
        return new Account(simulator.baseUrl(), "9900000", () -> credentials);
    }

    private static <T> ApiResult<T> end(Call<ApiResult<T>> call) throws Exception {
        return call.outcome().get(20, TimeUnit.SECONDS);
    }

    private static <T> T value(Call<ApiResult<T>> call) throws Exception {
        ApiResult<T> result = end(call);
        assertThat(result).isInstanceOf(ApiResult.Success.class);
        return ((ApiResult.Success<T>) result).value();
    }

    @Test
    void a_file_goes_up_is_listed_comes_down_and_is_gone_after_its_deletion() throws Exception {
        Account account = account("client-secret");
        byte[] bytes = "not really a picture".repeat(10_000).getBytes(StandardCharsets.UTF_8);
        MediaUpload upload = new MediaUpload(ID, "image/png", "no-cache", HttpBody.bytes(bytes));
        assertThat(value(client.upload(account, SETTINGS, upload, MediaUpload.DEFAULT_MAX_BYTES)))
                .isEqualTo(ID);

        MediaPage page = value(client.listMedia(account, SETTINGS, null));
        assertThat(page.items()).extracting(MediaItem::mediaName).containsExactly(ID.value());
        assertThat(page.items()).extracting(MediaItem::content).allSatisfy(url -> assertThat(account.mediaAt(url))
                .contains(ID));

        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        MediaHead head = value(client.download(account, SETTINGS, ID, begun -> copy));
        assertThat(copy.toByteArray()).isEqualTo(bytes);
        assertThat(head).isEqualTo(new MediaHead("image/png", (long) bytes.length, "no-cache"));

        value(client.deleteMedia(account, SETTINGS, ID));
        assertThat(end(client.download(account, SETTINGS, ID, begun -> copy))).isInstanceOf(ApiResult.Refused.class);
    }

    @Test
    void a_wrong_secret_is_told_by_the_token_endpoint() throws Exception {
        ApiResult<MediaPage> result = end(client.listMedia(account("planted"), SETTINGS, null));

        assertThat(((ApiResult.Failed<MediaPage>) result).cause())
                .get()
                .asString()
                .contains("the token endpoint answered 401 (invalid_client)");
    }
}
