/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.ledger;

import io.github.camelbandwidth.component.digest.Sha256;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/** How a key is kept: as it was given where a column takes it, else as its hash. */
final class LedgerKeys {
    /** In characters; the column is as wide. */
    static final int MAX_LENGTH = 200;

    private static final String HASHED = "sha256:";

    private LedgerKeys() {}

    static String kept(String key) {
        // A zero character or half of a pair is no text to a database; a key that looks hashed must not be taken for
        // one.
        boolean plain = key.length() <= MAX_LENGTH
                && !key.startsWith(HASHED)
                && key.chars().noneMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c));
        return plain ? key : HASHED + HexFormat.of().formatHex(sha256(key));
    }

    private static byte[] sha256(String key) {
        ByteBuffer bytes = ByteBuffer.allocate(key.length() * Character.BYTES);
        bytes.asCharBuffer().put(key);
        return Sha256.of(bytes.array());
    }
}
