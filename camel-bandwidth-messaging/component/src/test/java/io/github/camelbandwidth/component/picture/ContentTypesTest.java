/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.media.MediaTypes;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What something is, by what is said of it, by its bytes, by its name. */
class ContentTypesTest {
    private static final byte[] NOTHING = {};

    private static byte[] latin1(String text) {
        return text.translateEscapes().getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\\377\\330\\377\\340\\0\\20JFIF | image/jpeg",
                "\\211PNG\\r\\n\\32\\n\\0 | image/png",
                "GIF89a\\1 | image/gif",
                "GIF87a\\1 | image/gif",
                "BM\\66\\0\\14\\0\\0\\0\\0\\0\\66 | image/bmp",
                "II*\\0\\10 | image/tiff",
                "MM\\0*\\0 | image/tiff",
                "\\0\\0\\1\\0\\1 | image/x-icon",
                "RIFF\\1\\2\\3\\4WEBPVP8 | image/webp",
                "RIFF\\1\\2\\3\\4WAVEfmt | audio/wav",
                "RIFF\\1\\2\\3\\4AVI LIST | video/avi",
                "\\0\\0\\0\\30ftypheic\\0 | image/heic",
                "\\0\\0\\0\\30ftypmif1\\0 | image/heif",
                "\\0\\0\\0\\30ftypM4A \\0 | audio/mp4",
                "\\0\\0\\0\\30ftypqt  \\0 | video/quicktime",
                "\\0\\0\\0\\30ftypisom\\0 | video/mp4",
                "\\0\\0\\0\\30ftypavif\\0 | image/avif",
                "\\0\\0\\0\\30ftyp3gp5\\0 | video/3gpp",
                "ID3\\3 | audio/mpeg",
                "\\377\\373\\220 | audio/mpeg",
                "#!AMR\\n | audio/amr",
                "fLaC\\0 | audio/flac",
                "\\32E\\337\\243\\1\\0\\0\\0\\0\\0\\0\\37B\\202\\204webm | video/webm",
                "\\0\\0\\1\\272 | video/mpeg",
                "FLV\\1\\5 | video/x-flv",
                "%PDF-1.7 | application/pdf",
                "{\\\\rtf1 | application/rtf",
                "PK\\3\\4\\24 | application/zip",
                "\\37\\213\\10 | application/gzip",
                "BZh91AY | application/x-bzip2",
                "BEGIN:VCARD\\r\\n | text/vcard",
                "BEGIN:VCALENDAR\\r\\n | text/calendar",
                "<svg xmlns= | image/svg+xml",
                "<?xml version='1.0'?><!-- x --><svg> | image/svg+xml",
                "<smil> | application/smil"
            })
    void the_first_bytes_tell(String beginning, String type) {
        assertThat(ContentTypes.of(null, latin1(beginning), "renamed.txt")).contains(type);
    }

    @Test
    void ogg_is_told_by_what_is_in_it() {
        String page = "OggS" + "\\0".repeat(24);

        assertThat(ContentTypes.of(null, latin1(page + "OpusHead"), null)).contains("audio/ogg");
        assertThat(ContentTypes.of(null, latin1(page + "\\200theora"), null)).contains("video/ogg");
        assertThat(ContentTypes.of(null, latin1(page), null)).contains("application/ogg");
    }

    @ParameterizedTest
    @CsvSource({
        "card.jpg, image/jpeg",
        "menus/CARD.JPEG, image/jpeg",
        "opening-hours.txt, text/plain",
        "me.vcf, text/vcard",
        "BMW.csv, text/csv"
    })
    void where_they_do_not_the_name_tells(String name, String type) {
        assertThat(ContentTypes.of(null, latin1("BM is no picture"), name)).contains(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "image/png; x=y", "IMAGE/PNG"})
    void what_is_said_goes_before_both(String said) {
        assertThat(ContentTypes.of(said, latin1("GIF89a"), "a.jpg")).contains(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "application/octet-stream", "Application/Octet-Stream; name=x"})
    void who_says_nothing_is_not_listened_to(String said) {
        assertThat(ContentTypes.of(said, latin1("GIF89a"), "a.jpg")).contains("image/gif");
    }

    @ParameterizedTest
    @CsvSource({
        "image/jpg, image/jpeg",
        "audio/mp3, audio/mpeg",
        "video/x-msvideo; x=y, video/avi",
        "text/x-vcard; charset=utf-8, text/vcard"
    })
    void other_names_in_use_are_understood(String said, String type) {
        assertThat(ContentTypes.of(said, NOTHING, null)).contains(type);
        assertThat(MediaTypes.isSupported(type)).isTrue();
    }

    @Test
    void what_nothing_tells_is_not_guessed() {
        assertThat(ContentTypes.of(null, latin1("hello"), null)).isEmpty();
        assertThat(ContentTypes.of(null, NOTHING, "noending")).isEmpty();
        assertThat(ContentTypes.of(null, NOTHING, "a.exe")).isEmpty();
    }
}
