/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.api;

import java.util.List;

/** Reads media of a channel: objects with a {@code fileUrl} and, in rich messages, a {@code thumbnailUrl}. */
final class MediaFiles {
    private static final String MEDIA = "media";
    private static final String FILE_URL = "fileUrl";
    private static final String THUMBNAIL_URL = "thumbnailUrl";
    private static final int MAX_LENGTH = 1_000;

    private MediaFiles() {}

    /** The URLs in {@code media}, none when it is left out. */
    static List<String> read(Fields fields) {
        return fields.objects(MEDIA, 0, Integer.MAX_VALUE).stream()
                .map(MediaFiles::file)
                .toList();
    }

    /** The same of a rich message. */
    static List<String> readRich(Fields fields) {
        return fields.objects(MEDIA, 0, Integer.MAX_VALUE).stream()
                .map(MediaFiles::richFile)
                .toList();
    }

    /** The URL of one file of a rich message. */
    static String richFile(Fields file) {
        String thumbnail = file.limited(THUMBNAIL_URL, MAX_LENGTH);
        if (thumbnail != null) {
            check(file, THUMBNAIL_URL, thumbnail);
        }
        return file(file);
    }

    private static String file(Fields file) {
        String url = file.requiredLimited(FILE_URL, MAX_LENGTH);
        check(file, FILE_URL, url);
        return url;
    }

    private static void check(Fields file, String name, String url) {
        if (!url.isEmpty() && !MediaUrls.isAbsolute(url)) {
            file.error(name, "'" + url + "' must be replaced with a valid URL");
        }
    }
}
