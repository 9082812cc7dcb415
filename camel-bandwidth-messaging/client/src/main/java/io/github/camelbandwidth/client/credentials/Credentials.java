/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.credentials;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** By what the API knows who calls. None of them shows itself. */
public sealed interface Credentials {
    /** Where the vendor hands out tokens. */
    URI DEFAULT_TOKEN_URL = URI.create("https://api.bandwidth.com/api/v1/oauth2/token");

    /**
     * HTTP Basic: name and password go with every request.
     *
     * @param username of an API user of the account
     * @param password of that user
     */
    record Basic(String username, String password) implements Credentials {
        @Override
        public String toString() {
            return "Basic[]";
        }
    }

    /**
     * OAuth 2.0 client credentials (RFC 6749, section 4.4): a token goes with every request, and id and secret only to
     * the token endpoint.
     *
     * @param tokenUrl of the token endpoint, absolute
     */
    record OAuth(String clientId, String clientSecret, URI tokenUrl) implements Credentials {
        public OAuth {
            String scheme = tokenUrl.getScheme();
            if (tokenUrl.getHost() == null || !("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme))) {
                throw new IllegalArgumentException(
                        "the token URL is no http or https URL; the vendor's is " + DEFAULT_TOKEN_URL);
            }
        }

        @Override
        public String toString() {
            return "OAuth[" + tokenUrl.getHost() + "]";
        }
    }

    /** Such, at the vendor's own token endpoint. */
    static OAuth oauth(String clientId, String clientSecret) {
        return new OAuth(clientId, clientSecret, DEFAULT_TOKEN_URL);
    }

    /** The value of the header {@code Authorization} for a name and a password. */
    static String basic(String name, String password) {
        byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
