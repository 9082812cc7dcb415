/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.picture;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out of what type something is: by what is said of it, else by its first bytes, else by its name. Bytes go before
 * the name, as files are renamed more often than they are rewritten.
 */
final class ContentTypes {
    /** Said by those who do not know. */
    private static final String ANYTHING = "application/octet-stream";

    /** Names in use for types that the API knows by another. */
    private static final Map<String, String> SYNONYMS = Map.ofEntries(
            Map.entry("image/jpg", "image/jpeg"),
            Map.entry("image/x-png", "image/png"),
            Map.entry("image/x-ms-bmp", "image/bmp"),
            Map.entry("image/vnd.microsoft.icon", "image/x-icon"),
            Map.entry("audio/mp3", "audio/mpeg"),
            Map.entry("audio/x-wav", "audio/wav"),
            Map.entry("audio/x-m4a", "audio/mp4"),
            Map.entry("video/x-msvideo", "video/avi"),
            Map.entry("video/vnd.avi", "video/avi"),
            Map.entry("text/x-vcard", "text/vcard"),
            Map.entry("text/directory", "text/vcard"),
            Map.entry("text/rtf", "application/rtf"),
            Map.entry("application/x-zip-compressed", "application/zip"));

    private ContentTypes() {}

    /**
     * The type, as the API knows it; empty if nothing tells.
     *
     * @param said such as a header has it, parameters and all
     * @param beginning the first {@link Signatures#LENGTH} bytes, or all there are
     * @param name of the file
     */
    static Optional<String> of(@Nullable String said, byte[] beginning, @Nullable String name) {
        return Optional.ofNullable(said)
                .map(String::trim)
                .filter(type ->
                        !type.isEmpty() && !type.toLowerCase(Locale.ROOT).startsWith(ANYTHING))
                .map(ContentTypes::known)
                .or(() -> Signatures.typeOf(beginning))
                .or(() -> FileNames.typeOf(name));
    }

    private static String known(String type) {
        return SYNONYMS.getOrDefault(type.replaceFirst("\\s*;.*", "").toLowerCase(Locale.ROOT), type);
    }
}
