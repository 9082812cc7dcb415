/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.api;

import java.util.ArrayList;
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
        List<String> urls = new ArrayList<>();
        fields.objects(MEDIA, 0, Integer.MAX_VALUE).forEach(file -> urls.add(readOne(file)));
        return urls;
    }

    /** The URL of one file. */
    static String readOne(Fields file) {
        String url = file.requiredLimited(FILE_URL, MAX_LENGTH);
        check(file, FILE_URL, url);
        String thumbnail = file.limited(THUMBNAIL_URL, MAX_LENGTH);
        if (thumbnail != null) {
            check(file, THUMBNAIL_URL, thumbnail);
        }
        return url;
    }

    private static void check(Fields file, String name, String url) {
        if (!url.isEmpty() && !MediaUrls.isAbsolute(url)) {
            file.error(name, "'" + url + "' must be replaced with a valid URL");
        }
    }
}
