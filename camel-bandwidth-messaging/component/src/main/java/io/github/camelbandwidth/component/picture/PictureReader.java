/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.picture;

import io.github.camelbandwidth.client.http.HttpBody;
import io.github.camelbandwidth.client.media.MediaTypes;
import io.github.camelbandwidth.client.message.FieldError;
import io.github.camelbandwidth.client.message.InvalidMessageException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * Makes a picture of whatever carries bytes: {@code byte[]}, {@code ByteBuffer}, files, streams, attachments. Its type and
 * its size are known, and within what the API takes, before the first byte goes.
 */
public final class PictureReader {
    /** What is read, for errors that have to say so. */
    public static final String KINDS =
            "byte[], ByteBuffer, InputStream, File, Path, files of Camel, DataHandler and" + " attachments";

    private final long maxBytes;

    /**
     * Reads up to a size.
     *
     * @param maxBytes the largest picture that is taken
     */
    public PictureReader(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** Whether a value carries bytes; if so, there may be a picture in it. */
    public static boolean carriesBytes(@Nullable Object value) {
        return Sources.carries(value);
    }

    /**
     * The picture in a value.
     *
     * @param field what errors name, such as {@code media}
     * @param said the content type a header says it has
     * @param name of the file, where the value does not know one
     * @throws InvalidMessageException if there is none, or none that the API takes
     * @throws IOException if it cannot be read
     */
    public Picture read(
            String field, @Nullable Object value, @Nullable String said, @Nullable String name, Exchange exchange)
            throws IOException {
        Found found;
        try {
            found = new Sources(exchange, maxBytes).in(value).orElseThrow(() -> no(field, value));
        } catch (TooLargeException e) {
            throw tooLarge(field);
        }
        HttpBody.Streamed content = found.content();
        require(content.length() > 0, field, "is empty; a stream that was read before has nothing left");
        require(
                content.length() <= maxBytes,
                field,
                String.format(
                        Locale.ROOT,
                        "has %,d bytes where %,d are the most (option maxMediaSize)",
                        content.length(),
                        maxBytes));
        String type = ContentTypes.of(
                        said == null ? found.said() : said,
                        beginning(content),
                        Objects.requireNonNullElse(found.name(), name == null ? "" : name))
                .orElseThrow(() -> new InvalidMessageException(List.of(new FieldError(
                        field,
                        "is of a type that neither its first bytes nor a name with an ending tell; say its content type,"
                                + " such as image/jpeg"))));
        require(
                MediaTypes.isSupported(type),
                field,
                "is of type " + shown(type)
                        + ", which the API does not take; a picture's would be image/jpeg, image/png," + " image/gif");
        return new Picture(content, type);
    }

    private static byte[] beginning(HttpBody.Streamed content) throws IOException {
        try (InputStream stream = content.source().open()) {
            return stream.readNBytes(Signatures.LENGTH);
        }
    }

    /** A type is said by somebody else, who may say anything. */
    private static String shown(String type) {
        return type.matches("[\\w.+-]{1,60}/[\\w.+-]{1,60}(;.*)?") ? type.replaceFirst(";.*", "") : "unknown";
    }

    private static InvalidMessageException no(String field, @Nullable Object value) {
        return new InvalidMessageException(List.of(new FieldError(
                field,
                (value == null ? "is missing" : "is of type " + value.getClass().getName()) + ", where there can be "
                        + KINDS)));
    }

    private InvalidMessageException tooLarge(String field) {
        return new InvalidMessageException(List.of(new FieldError(
                field,
                String.format(Locale.ROOT, "has more than %,d bytes, the most (option maxMediaSize)", maxBytes))));
    }

    private static void require(boolean holds, String field, String otherwise) {
        if (!holds) {
            throw new InvalidMessageException(List.of(new FieldError(field, otherwise)));
        }
    }
}
