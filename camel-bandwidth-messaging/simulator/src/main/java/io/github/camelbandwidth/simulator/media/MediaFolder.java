/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.media;

import io.vertx.core.Future;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.FileSystem;
import io.vertx.core.file.OpenOptions;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The temporary folder, made when the first file comes. Every file in it gets a name of its own, never one a client chose. */
final class MediaFolder {
    private static final String PREFIX = "bandwidth-simulator-media-";

    private final FileSystem files;
    private final Path parent;
    private @Nullable Future<String> made;
    private long sequence;

    MediaFolder(FileSystem files, @Nullable Path parent) {
        this.files = files;
        this.parent = Objects.requireNonNullElseGet(parent, () -> Path.of(System.getProperty("java.io.tmpdir", ".")));
    }

    /** A new, empty file to write to. */
    Future<Fresh> create() {
        return folder().compose(folder -> {
            String path = Path.of(folder, Long.toString(sequence++)).toString();
            OpenOptions options =
                    new OpenOptions().setCreateNew(true).setRead(false).setWrite(true);
            return files.open(path, options).map(file -> new Fresh(path, file));
        });
    }

    Future<Void> delete(String path) {
        return files.delete(path);
    }

    /** Removes the folder and all that is left in it. */
    Future<Void> remove() {
        return made == null ? Future.succeededFuture() : made.compose(files::deleteRecursive);
    }

    private Future<String> folder() {
        // Null leaves it to Java, which lets nobody else in where the system can tell people apart.
        // One that could not be made, on a full disk for example, is tried again for the next file.
        if (made == null || made.failed()) {
            made = files.createTempDirectory(parent.toString(), PREFIX, (String) null);
        }
        return made;
    }

    record Fresh(String path, AsyncFile file) {}
}
