/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client;

import io.github.camelbandwidth.client.credentials.Credentials;
import io.github.camelbandwidth.client.media.MediaId;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Whose messages they are, and where the API is.
 *
 * @param baseUrl such as {@code https://messaging.bandwidth.com/api/v2}
 * @param accountId the vendor's id of the account
 * @param credentials asked for each request, so that they can be changed at any time. It may be asked on an I/O
 *     thread and must not wait for anything
 */
public record Account(String baseUrl, String accountId, Supplier<? extends Credentials> credentials) {

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

    /** With one API user for ever. */
    public Account(String baseUrl, String accountId, String username, String password) {
        this(baseUrl, accountId, fixed(new Credentials.Basic(username, password)));
    }

    private static Supplier<Credentials> fixed(Credentials credentials) {
        return () -> credentials;
    }

    /** The address of a media file of the account: what a message names as its attachment. */
    public URI mediaUrl(MediaId id) {
        return resource("media/" + id.encoded());
    }

    /** Which media file of this account lies at that address; empty for an address of anything else. */
    public Optional<MediaId> mediaAt(String url) {
        String folder = resource("media/").toString();
        return url.startsWith(folder) ? MediaId.decode(url.substring(folder.length())) : Optional.empty();
    }

    /** The address of a resource of the account, such as {@code messages}. */
    URI resource(String path) {
        String base = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
        return URI.create(base + "/users/" + accountId + "/" + path);
    }

    /** Without the credentials. */
    @Override
    public String toString() {
        return "Account[" + accountId + " at " + baseUrl + "]";
    }
}
