/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.media;

import io.github.camelbandwidth.client.http.HttpBody;
import io.github.camelbandwidth.client.message.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A media file to be kept by the API for 48 hours. An existing one of the same name is overwritten.
 *
 * @param id its name
 * @param contentType one of {@link MediaTypes}; given back with the file
 * @param cacheControl given back with the file, too; {@code null} for none
 * @param content its bytes, which may be read more than once
 */
public record MediaUpload(
        MediaId id, String contentType, @Nullable String cacheControl, HttpBody.Streamed content) {

    /** The vendor's figure of 3.75 MB; newer pages of his say 3.5 MB, and none says what a megabyte is. */
    public static final long DEFAULT_MAX_BYTES = 3_750_000;

    /** What a header can carry. */
    private static final Pattern PRINTABLE = Pattern.compile("[ -~]+");

    /** What is wrong with it; empty if nothing is. */
    public List<FieldError> check(long maxBytes) {
        List<FieldError> errors = new ArrayList<>();
        if (!PRINTABLE.matcher(contentType).matches() || !MediaTypes.isSupported(contentType)) {
            errors.add(new FieldError(
                    "Content-Type",
                    "is none that the API takes; a picture's would be image/jpeg, image/png, image/gif"));
        }
        if (cacheControl != null && !PRINTABLE.matcher(cacheControl).matches()) {
            errors.add(new FieldError("Cache-Control", "must be printable ASCII, such as no-cache"));
        }
        if (content.length() > maxBytes) {
            errors.add(new FieldError(
                    "content",
                    String.format(Locale.ROOT, "has %,d bytes where %,d are the most", content.length(), maxBytes)));
        }
        return errors;
    }
}
