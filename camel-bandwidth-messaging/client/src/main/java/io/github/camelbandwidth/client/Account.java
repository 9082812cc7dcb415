/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Whose messages they are, and where the API is.
 *
 * @param baseUrl such as {@code https://messaging.bandwidth.com/api/v2}
 * @param accountId the vendor's id of the account
 * @param username of an API user of the account
 * @param password of that user
 */
public record Account(String baseUrl, String accountId, String username, String password) {

    /** The characters that cannot make another address of it. */
    private static final Pattern ACCOUNT_ID = Pattern.compile("[A-Za-z0-9_-]+");

    /** Refuses at once what no request could be made with. */
    public Account {
        URI uri = URI.create(baseUrl);
        if (uri.getHost() == null
                || !("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))) {
            throw new IllegalArgumentException("the base URL is no http or https URL: " + baseUrl);
        }
        if (!ACCOUNT_ID.matcher(accountId).matches()) {
            throw new IllegalArgumentException("the account id is not letters and digits: " + accountId);
        }
    }

    /** The address of a resource of the account, such as {@code messages}. */
    URI resource(String path) {
        String base = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
        return URI.create(base + "/users/" + accountId + "/" + path);
    }

    /** The value of the header {@code Authorization}. */
    String authorization() {
        byte[] pair = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /** Without the credentials. */
    @Override
    public String toString() {
        return "Account[" + accountId + " at " + baseUrl + "]";
    }
}
