/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client;

import io.github.camelbandwidth.client.call.Call;
import io.github.camelbandwidth.client.call.RetryPolicy;
import io.github.camelbandwidth.client.http.HttpBody;
import io.github.camelbandwidth.client.media.MediaId;
import io.github.camelbandwidth.client.media.MediaUpload;
import io.github.camelbandwidth.client.outcome.ApiResult;
import io.github.camelbandwidth.client.time.SystemTime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Run by {@link SmallHeapTest} in a virtual machine of its own: uploads a file many times at once, and downloads it. */
final class SmallHeapMain {
    private static final CallSettings ONCE =
            new CallSettings(new Timeouts(Duration.ofMinutes(1), Duration.ofMinutes(2)), RetryPolicy.none());

    private SmallHeapMain() {}

    /** Of a base URL, a file and how many times; ends with 0 if every copy went and came. */
    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[1]);
        Account account = new Account(args[0], "9900000", "username", "planted-password");
        try (SystemTime time = new SystemTime();
                BandwidthClient client = new BandwidthClient(ClientRig.HTTP, time)) {
            List<Call<? extends ApiResult<?>>> calls = new ArrayList<>();
            for (int i = 0; i < Integer.parseInt(args[2]); i++) {
                MediaId id = new MediaId("picture-" + i);
                Path copy = file.resolveSibling("copy-" + i);
                calls.add(client.upload(
                        account,
                        ONCE,
                        new MediaUpload(id, "image/png", null, HttpBody.file(file)),
                        MediaUpload.DEFAULT_MAX_BYTES));
                calls.add(client.download(account, ONCE, id, head -> Files.newOutputStream(copy)));
            }
            for (Call<? extends ApiResult<?>> call : calls) {
                if (!(call.ended().join().outcome() instanceof ApiResult.Success)) {
                    throw new IllegalStateException(call.ended().join().toString());
                }
            }
        }
    }
}
