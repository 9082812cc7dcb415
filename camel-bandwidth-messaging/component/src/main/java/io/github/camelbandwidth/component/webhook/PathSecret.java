/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.webhook;

import io.github.camelbandwidth.component.config.ReceiveConfiguration;
import io.github.camelbandwidth.component.observe.Answered;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A last segment of the path that only the vendor is told. The HTTP server is given a template in its place: Camel shows
 * the paths it serves in its log and its consoles.
 */
final class PathSecret {
    /** Name of the segment in the template, and so of the header in which a server tells what it was. */
    static final String SEGMENT = "bandwidthMessagingSecret";

    private static final HttpReply NOT_FOUND = HttpReply.refused(Answered.NOT_FOUND, "");

    private final KnownDigests known;

    private PathSecret(KnownDigests known) {
        this.known = known;
    }

    /** Of one consumer; empty if its path has none. */
    static Optional<PathSecret> of(ReceiveConfiguration options) {
        KnownDigests known = KnownDigests.of(options.webhookSecrets().stream());
        return known.isEmpty() ? Optional.empty() : Optional.of(new PathSecret(known));
    }

    /** What the HTTP server is to serve. */
    static String servedPath(ReceiveConfiguration options) {
        String path = options.getWebhookPath();
        return options.webhookSecrets().isEmpty() ? path : path.replaceAll("/+$", "") + "/{" + SEGMENT + "}";
    }

    /** Empty if the call knows it; otherwise what a path is answered that is not there. */
    Optional<HttpReply> refuse(HttpCall call) {
        String given = call.header(SEGMENT);
        boolean knows = known.has(given == null ? new byte[0] : given.getBytes(StandardCharsets.UTF_8));
        return knows ? Optional.empty() : Optional.of(NOT_FOUND);
    }
}
