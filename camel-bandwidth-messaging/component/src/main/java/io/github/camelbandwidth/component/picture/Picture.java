/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.picture;

import io.github.camelbandwidth.client.http.HttpBody;
import io.github.camelbandwidth.component.digest.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Something to be uploaded: a picture, a sound, a card, whatever the API takes.
 *
 * @param content its bytes, which lie in memory or in a file and can be read again
 * @param contentType one of {@link io.github.camelbandwidth.client.media.MediaTypes}
 */
public record Picture(HttpBody.Streamed content, String contentType) {

    /**
     * The same for the same type and bytes, which are read for it.
     *
     * @throws IOException if they cannot be
     */
    public String fingerprint() throws IOException {
        MessageDigest hash = Sha256.begin();
        try (InputStream stream = content.source().open()) {
            stream.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), hash));
        }
        return contentType + " " + content.length() + " " + HexFormat.of().formatHex(hash.digest());
    }
}
