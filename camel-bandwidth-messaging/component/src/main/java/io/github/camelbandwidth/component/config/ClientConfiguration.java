/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.config;

import io.github.camelbandwidth.client.Account;
import io.github.camelbandwidth.client.CallSettings;
import io.github.camelbandwidth.client.Timeouts;
import io.github.camelbandwidth.client.call.RetryPolicy;
import java.time.Duration;
import java.util.regex.Pattern;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/** Whose account it is, where the API is, and how long it may take. */
@UriParams
public class ClientConfiguration implements Cloneable {
    private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9_-]+");

    @UriParam(label = "common", defaultValue = "https://messaging.bandwidth.com/api/v2")
    @Metadata(
            description = "Address of the API. Set it to that of a simulator to send without an account, such as"
                    + " http://localhost:8085/api/v2.")
    private String baseUrl = "https://messaging.bandwidth.com/api/v2";

    @UriParam(label = "common")
    @Metadata(description = "Id of the account, as shown in the Bandwidth App.")
    private @Nullable String accountId;

    @UriParam(label = "security", secret = true)
    @Metadata(description = "Name of an API user of the account.")
    private @Nullable String username;

    @UriParam(label = "security", secret = true)
    @Metadata(description = "Password of the API user.")
    private @Nullable String password;

    @UriParam(label = "producer", defaultValue = "15000", javaType = "java.time.Duration")
    @Metadata(
            description = "How long the API may stay silent once it has the request. When it does, nobody can tell"
                    + " whether it took the message, and the exchange fails with MessageOutcomeUnknownException.")
    private long responseTimeout = 15_000;

    @UriParam(label = "producer", defaultValue = "30000", javaType = "java.time.Duration")
    @Metadata(description = "How long a send may take in all, waiting for a connection included.")
    private long requestTimeout = 30_000;

    public String getBaseUrl() {
        return baseUrl;
    }

    public void setBaseUrl(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    public @Nullable String getAccountId() {
        return accountId;
    }

    public void setAccountId(@Nullable String accountId) {
        this.accountId = accountId;
    }

    public @Nullable String getUsername() {
        return username;
    }

    public void setUsername(@Nullable String username) {
        this.username = username;
    }

    public @Nullable String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    public long getResponseTimeout() {
        return responseTimeout;
    }

    public void setResponseTimeout(long responseTimeout) {
        this.responseTimeout = responseTimeout;
    }

    public long getRequestTimeout() {
        return requestTimeout;
    }

    public void setRequestTimeout(long requestTimeout) {
        this.requestTimeout = requestTimeout;
    }

    /**
     * Tells at start-up what cannot be meant.
     *
     * @throws IllegalArgumentException naming the option and what would be right
     */
    public void check() {
        OptionChecks.address("baseUrl", baseUrl);
        OptionChecks.positive("responseTimeout", responseTimeout);
        OptionChecks.positive("requestTimeout", requestTimeout);
        OptionChecks.require(
                accountId == null
                        || accountId.isBlank()
                        || ACCOUNT.matcher(accountId).matches(),
                "accountId must be letters, digits, - and _ alone: it becomes part of an address");
        OptionChecks.require(
                username == null || username.indexOf(':') < 0,
                "username must not have a colon: HTTP Basic authentication ends the user's name there");
    }

    /**
     * Whose messages they are, and where the API is.
     *
     * @throws IllegalArgumentException naming an option that is needed for it and not set
     */
    public Account account() {
        return new Account(
                baseUrl,
                required("accountId", accountId),
                required("username", username),
                required("password", password));
    }

    /** What tells accounts apart, and is fit for a log: one id may be used at the API and at a simulator. */
    public String address() {
        return (baseUrl.endsWith("/") ? baseUrl : baseUrl + "/") + "users/" + accountId;
    }

    private static String required(String option, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("To send, the option " + option
                    + " is needed: set it on the endpoint, or for all as camel.component.bandwidth-messaging."
                    + option);
        }
        return value;
    }

    /** How long a request may take, and when it is repeated. */
    public CallSettings callSettings() {
        return new CallSettings(
                new Timeouts(Duration.ofMillis(responseTimeout), Duration.ofMillis(requestTimeout)),
                RetryPolicy.none());
    }

    /** An independent copy, so that an endpoint's settings never change the component's. */
    public ClientConfiguration copy() {
        try {
            return (ClientConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }
}
