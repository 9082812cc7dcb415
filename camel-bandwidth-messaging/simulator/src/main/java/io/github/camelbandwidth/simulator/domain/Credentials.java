/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.security.MessageDigest;
import java.util.Base64;

/**
 * A name and a password for HTTP Basic.
 *
 * @param username without a colon, which would end it on the wire
 * @param password any text
 */
public record Credentials(String username, String password) {

    /** Refuses a name that HTTP Basic cannot carry. */
    public Credentials {
        if (username.contains(":")) {
            throw new IllegalArgumentException("A username for HTTP Basic has no colon");
        }
    }

    /** The value of the {@code Authorization} header. */
    public String basic() {
        return "Basic " + Base64.getEncoder().encodeToString((username + ":" + password).getBytes(UTF_8));
    }

    /** Whether {@code header} carries these; the time it takes says nothing of where it differs. */
    public boolean match(String header) {
        int space = header.indexOf(' ');
        if (space < 0 || !header.substring(0, space).equalsIgnoreCase("Basic")) {
            return false;
        }
        String given = "Basic " + header.substring(space + 1).trim();
        return MessageDigest.isEqual(basic().getBytes(UTF_8), given.getBytes(UTF_8));
    }

    /** The same as RFC 6749 wants a client to write them: both as in a form, so that they can hold anything. */
    Credentials formEncoded() {
        return new Credentials(URLEncoder.encode(username, UTF_8), URLEncoder.encode(password, UTF_8));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "Credentials[" + username + "]";
    }
}
