/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.webhook;

import io.github.camelbandwidth.component.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;

/**
 * Secrets that are known, and whether one that is given is among them. Each of them is looked at in full, whatever the
 * ones before it said: the time it takes tells neither how much was right nor of which.
 */
final class KnownDigests {
    private final List<byte[]> digests;

    private KnownDigests(List<byte[]> digests) {
        this.digests = digests;
    }

    static KnownDigests of(Stream<String> secrets) {
        return new KnownDigests(secrets.map(secret -> Sha256.of(secret.getBytes(StandardCharsets.UTF_8)))
                .toList());
    }

    KnownDigests and(KnownDigests others) {
        return new KnownDigests(
                Stream.concat(digests.stream(), others.digests.stream()).toList());
    }

    boolean isEmpty() {
        return digests.isEmpty();
    }

    boolean has(byte[] given) {
        byte[] digest = Sha256.of(given);
        boolean found = false;
        for (byte[] known : digests) {
            // Digests are of one length, whatever was given, so the comparison looks at the same number of bytes.
            found |= MessageDigest.isEqual(known, digest);
        }
        return found;
    }
}
