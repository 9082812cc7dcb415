/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.picture;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Content types by what files begin with, as their formats document it. Types that the API does not take are here too
 * where they are easily taken for one that it does, so that the refusal can name them.
 */
final class Signatures {
    /** So many bytes are looked at. */
    static final int LENGTH = 512;

    /** Each byte is one character of Latin-1; the first that fits counts. */
    private static final Map<Pattern, String> TYPES = new LinkedHashMap<>();

    static {
        type("\\xFF\\xD8\\xFF", "image/jpeg");
        type("\\x89PNG\\r\\n\\x1A\\n", "image/png");
        type("GIF8[79]a", "image/gif");
        type("BM.{4}\\x00{4}", "image/bmp");
        type("II\\*\\x00|MM\\x00\\*", "image/tiff");
        type("\\x00\\x00\\x01\\x00", "image/x-icon");
        type("RIFF.{4}WEBP", "image/webp");
        type("RIFF.{4}WAVE", "audio/wav");
        type("RIFF.{4}AVI ", "video/avi");
        type(".{4}ftyp(heic|heix|hevc|hevx)", "image/heic");
        type(".{4}ftyp(mif1|msf1)", "image/heif");
        type(".{4}ftypavi[fs]", "image/avif");
        type(".{4}ftypM4[AB] ", "audio/mp4");
        type(".{4}ftypqt  ", "video/quicktime");
        type(".{4}ftyp3g", "video/3gpp");
        type(".{4}ftyp", "video/mp4");
        type("ID3|\\xFF[\\xFB\\xFA\\xF3\\xF2]", "audio/mpeg");
        type("#!AMR", "audio/amr");
        type("fLaC", "audio/flac");
        type("OggS.{24}\\x80theora", "video/ogg");
        type("OggS.{24}(\\x01vorbis|OpusHead|Speex)", "audio/ogg");
        type("OggS", "application/ogg");
        type("\\x1AE\\xDF\\xA3.{0,60}webm", "video/webm");
        type("\\x1AE\\xDF\\xA3", "video/x-matroska");
        type("\\x00\\x00\\x01[\\xB3\\xBA]", "video/mpeg");
        type("\\x30\\x26\\xB2\\x75\\x8E\\x66\\xCF\\x11", "video/x-ms-wmv");
        type("FLV\\x01", "video/x-flv");
        type("%PDF-", "application/pdf");
        type("\\{\\\\rtf", "application/rtf");
        type("PK\\x03\\x04", "application/zip");
        type("\\x1F\\x8B\\x08", "application/gzip");
        type("BZh[1-9]", "application/x-bzip2");
        type("(\\xEF\\xBB\\xBF)?BEGIN:VCARD", "text/vcard");
        type("(\\xEF\\xBB\\xBF)?BEGIN:VCALENDAR", "text/calendar");
        type("(\\xEF\\xBB\\xBF)?\\s*(<[?!][^>]*>\\s*)*<svg\\b", "image/svg+xml");
        type("(\\xEF\\xBB\\xBF)?\\s*(<[?!][^>]*>\\s*)*<smil\\b", "application/smil");
    }

    private Signatures() {}

    private static void type(String beginning, String contentType) {
        TYPES.put(Pattern.compile(beginning, Pattern.DOTALL), contentType);
    }

    /**
     * The type of a file.
     *
     * @param beginning its first {@link #LENGTH} bytes, or all it has
     */
    static Optional<String> typeOf(byte[] beginning) {
        String head = new String(beginning, StandardCharsets.ISO_8859_1);
        return TYPES.entrySet().stream()
                .filter(type -> type.getKey().matcher(head).lookingAt())
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
