/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.config;

import io.github.camelbandwidth.client.Account;
import io.github.camelbandwidth.client.CallSettings;
import io.github.camelbandwidth.client.Timeouts;
import io.github.camelbandwidth.client.call.RetryPolicy;
import io.github.camelbandwidth.client.credentials.Credentials;
import java.time.Duration;
import java.util.function.Supplier;
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

    @UriParam(label = "security", secret = true)
    @Metadata(
            description = "Id of a client of the account, for OAuth 2.0 by client credentials instead of username and"
                    + " password. One token serves all sends, and is renewed before it ends.")
    private @Nullable String clientId;

    @UriParam(label = "security", secret = true)
    @Metadata(description = "Secret of the client; it goes to the token endpoint alone.")
    private @Nullable String clientSecret;

    @UriParam(label = "security", defaultValue = "https://api.bandwidth.com/api/v1/oauth2/token")
    @Metadata(description = "Where tokens are handed out.")
    private String tokenUrl = Credentials.DEFAULT_TOKEN_URL.toString();

    @UriParam(label = "security")
    @Metadata(
            description =
                    "A bean that gives the credentials instead of the options above. It is asked for each request,"
                            + " so that they can be changed without a restart, and must not wait for anything.")
    private @Nullable Supplier<Credentials> credentials;

    @UriParam(label = "producer", defaultValue = "15000", javaType = "java.time.Duration")
    @Metadata(
            description = "How long the API may stay silent once it has the request. When it does, nobody can tell"
                    + " whether it took the message, and the exchange fails with MessageOutcomeUnknownException.")
    private long responseTimeout = 15_000;

    @UriParam(label = "producer", defaultValue = "30000", javaType = "java.time.Duration")
    @Metadata(description = "How long one try may take, waiting for a connection included.")
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

    public @Nullable String getClientId() {
        return clientId;
    }

    public void setClientId(@Nullable String clientId) {
        this.clientId = clientId;
    }

    public @Nullable String getClientSecret() {
        return clientSecret;
    }

    public void setClientSecret(@Nullable String clientSecret) {
        this.clientSecret = clientSecret;
    }

    public String getTokenUrl() {
        return tokenUrl;
    }

    public void setTokenUrl(String tokenUrl) {
        this.tokenUrl = tokenUrl;
    }

    public @Nullable Supplier<Credentials> getCredentials() {
        return credentials;
    }

    public void setCredentials(@Nullable Supplier<Credentials> credentials) {
        this.credentials = credentials;
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
        OptionChecks.address("baseUrl", baseUrl, "https://messaging.bandwidth.com/api/v2");
        OptionChecks.positive("responseTimeout", responseTimeout);
        OptionChecks.positive("requestTimeout", requestTimeout);
        OptionChecks.require(
                accountId == null
                        || accountId.isBlank()
                        || ACCOUNT.matcher(accountId).matches(),
                "accountId must be letters, digits, - and _ alone: it becomes part of an address");
        signIn().check();
    }

    /**
     * Whose messages they are, and where the API is.
     *
     * @throws IllegalArgumentException naming an option that is needed for it and not set
     */
    public Account account() {
        return new Account(baseUrl, OptionChecks.needed("accountId", accountId), signIn().supplier());
    }

    /** What tells accounts apart, and is fit for a log: one id may be used at the API and at a simulator. */
    public String address() {
        return (baseUrl.endsWith("/") ? baseUrl : baseUrl + "/") + "users/" + accountId;
    }

    private SignIn signIn() {
        return new SignIn(username, password, clientId, clientSecret, tokenUrl, credentials);
    }

    /** How long a request may take; {@code retry} says when it is repeated. */
    public CallSettings callSettings(RetryPolicy retry) {
        return new CallSettings(
                new Timeouts(Duration.ofMillis(responseTimeout), Duration.ofMillis(requestTimeout)), retry);
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
