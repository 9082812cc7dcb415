/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.api;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Set;

/**
 * Lets pass an upload of a type the API description lists; besides, one that names none and {@code application/octet-stream},
 * which is the type the description gives to what comes back.
 */
final class MediaTypes implements Handler<RoutingContext> {
    private static final Set<String> KNOWN = """
            application/gzip
            application/javascript
            application/json
            application/octet-stream
            application/ogg
            application/pdf
            application/rtf
            application/smil
            application/x-bzip2
            application/x-gzip
            application/x-tar
            application/xml
            application/zip
            audio/3gpp
            audio/amr
            audio/flac
            audio/mp4
            audio/mpeg
            audio/ogg
            audio/wav
            audio/webm
            image/bmp
            image/gif
            image/heic
            image/heif
            image/jpeg
            image/pjpeg
            image/png
            image/svg+xml
            image/tiff
            image/webp
            image/x-icon
            text/calendar
            text/css
            text/csv
            text/html
            text/javascript
            text/plain
            text/vcard
            text/vnd.wap.wml
            text/xml
            video/avi
            video/mp4
            video/mpeg
            video/ogg
            video/quicktime
            video/webm
            video/x-flv
            video/x-ms-wmv
            """.lines().collect(toUnmodifiableSet());

    @Override
    public void handle(RoutingContext context) {
        String given = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (given == null || KNOWN.contains(bare(given))) {
            context.next();
        } else {
            Answers.unsupportedMedia(context, given);
        }
    }

    /** A media type without its parameters, in small letters. */
    static String bare(String header) {
        int parameters = header.indexOf(';');
        String type = parameters < 0 ? header : header.substring(0, parameters);
        return type.trim().toLowerCase(Locale.ROOT);
    }
}
