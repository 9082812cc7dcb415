/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where media files are found.
 *
 * @param baseUrl what their URLs begin with, such as {@code http://127.0.0.1:8085/api/v2}
 */
public record MediaAddress(URI baseUrl) {
    private static final Pattern FILE = Pattern.compile("/users/([^/]+)/media/(.+)");
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|.+\\.localhost|127(\\.\\d{1,3}){3}|\\[::1]", Pattern.CASE_INSENSITIVE);

    /** The URL of a file in the vendor's shape, such as {@code http://127.0.0.1:8085/api/v2/users/9900000/media/a/b.png}. */
    public String url(MediaKey key) {
        return baseUrl + "/users/" + encode(key.accountId()) + "/media/"
                + Arrays.stream(key.name().split("/", -1))
                        .map(MediaAddress::encode)
                        .collect(joining("/"));
    }

    /**
     * Whether {@code url} is that of a media file here, be it there or not: by any name of this machine itself, since a
     * simulator on loopback has several. No name is looked up.
     */
    public boolean isOwn(URI url) {
        return path(url).isPresent();
    }

    /** What the file at {@code url} is known by; nothing when no file here could be at it. */
    public Optional<MediaKey> key(URI url) {
        return path(url).flatMap(MediaAddress::key);
    }

    /**
     * Reads a name as it stands in the path of a URL; slashes may be written as {@code %2F}.
     *
     * @throws IllegalArgumentException when something after a percent sign is no hexadecimal number
     */
    public static String decode(String path) {
        return URLDecoder.decode(path.replace("+", "%2B"), UTF_8);
    }

    private Optional<Matcher> path(URI url) {
        boolean here = baseUrl.getScheme().equalsIgnoreCase(url.getScheme())
                && (isSameHost(url) || baseUrl.getRawAuthority().equalsIgnoreCase(url.getRawAuthority()))
                && url.getRawPath().startsWith(baseUrl.getRawPath());
        return Optional.of(url)
                .filter(candidate -> here)
                .map(candidate -> FILE.matcher(
                        candidate.getRawPath().substring(baseUrl.getRawPath().length())))
                .filter(Matcher::matches);
    }

    private boolean isSameHost(URI url) {
        // There is none when the name is one Java does not take for a host, such as one with an underscore.
        return url.getHost() != null
                && url.getPort() == baseUrl.getPort()
                && (url.getHost().equalsIgnoreCase(baseUrl.getHost())
                        || LOOPBACK.matcher(url.getHost()).matches());
    }

    private static Optional<MediaKey> key(Matcher path) {
        try {
            return Optional.of(new MediaKey(decode(path.group(1)), decode(path.group(2))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String encode(String segment) {
        return URLEncoder.encode(segment, UTF_8).replace("+", "%20");
    }
}
