/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.config;

import io.github.camelbandwidth.client.credentials.Credentials;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By what the API knows who sends: one of three ways. An option that is there but empty counts as not set, as a
 * placeholder with an empty default leaves it.
 */
record SignIn(
        @Nullable String username,
        @Nullable String password,
        @Nullable String clientId,
        @Nullable String clientSecret,
        String tokenUrl,
        @Nullable Supplier<Credentials> credentials) {

    void check() {
        OptionChecks.withoutColon("username", username);
        OptionChecks.withoutColon("clientId", clientId);
        OptionChecks.address("tokenUrl", tokenUrl, Credentials.DEFAULT_TOKEN_URL.toString());
        List<String> ways = Stream.of(
                        isSet(username) || isSet(password) ? "username and password (HTTP Basic)" : "",
                        isOauth() ? "clientId and clientSecret (OAuth 2.0)" : "",
                        credentials == null ? "" : "credentials (a bean)")
                .filter(way -> !way.isEmpty())
                .toList();
        OptionChecks.require(
                ways.size() < 2,
                "There is one way to sign in, but there are options for more: " + String.join("; ", ways)
                        + ". Leave all but one out; options of the component count for its endpoints too");
    }

    /** What gives the credentials for each request. */
    Supplier<? extends Credentials> supplier() {
        if (credentials != null) {
            return credentials;
        }
        Credentials fixed = isOauth()
                ? new Credentials.OAuth(
                        OptionChecks.needed("clientId", clientId),
                        OptionChecks.needed("clientSecret", clientSecret),
                        URI.create(tokenUrl))
                : new Credentials.Basic(
                        OptionChecks.needed("username", username), OptionChecks.needed("password", password));
        return () -> fixed;
    }

    private boolean isOauth() {
        return isSet(clientId) || isSet(clientSecret);
    }

    private static boolean isSet(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    /** Shows nothing of it. */
    @Override
    public String toString() {
        return "SignIn[]";
    }
}
