/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.cli;

import io.github.camelbandwidth.simulator.media.MediaSettings;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how media files are kept. */
final class MediaOptions {
    private static final MediaSettings DEFAULTS = MediaSettings.defaults();

    @Option(names = "--media-max-file-bytes", paramLabel = "BYTES", description = "How large one media file may be.")
    private long maxFileBytes = DEFAULTS.maxFileBytes();

    @Option(
            names = "--media-max-total-bytes",
            paramLabel = "BYTES",
            description = "How much room all media files may take on the disk.")
    private long maxTotalBytes = DEFAULTS.maxTotalBytes();

    @Option(names = "--media-lifetime", paramLabel = "DURATION", description = "How long a media file is kept.")
    private Duration lifetime = DEFAULTS.lifetime();

    @Option(
            names = "--media-upload-pause",
            paramLabel = "DURATION",
            description = "How long nothing of an upload may come before it is broken off.")
    private Duration uploadPause = DEFAULTS.uploadPause();

    @Option(
            names = "--media-folder",
            paramLabel = "FOLDER",
            description =
                    "Where the temporary folder of media files is made; without it, where the system has its own.")
    private @Nullable Path folder;

    MediaSettings settings() {
        return new MediaSettings(maxFileBytes, maxTotalBytes, lifetime, uploadPause, folder);
    }
}
