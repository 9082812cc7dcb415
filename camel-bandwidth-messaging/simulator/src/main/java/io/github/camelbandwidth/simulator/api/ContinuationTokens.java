/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;

/** Tokens that name the last file of a page; each is good for one account. */
final class ContinuationTokens {
    private final SignedTokens tokens = new SignedTokens();

    String write(String accountId, String last) {
        return tokens.write(last.getBytes(UTF_8), accountId);
    }

    /** The last file of the page that token came with, or nothing when it is none of this account's. */
    Optional<String> read(String accountId, String token) {
        return tokens.read(token, accountId).map(name -> new String(name, UTF_8));
    }
}
