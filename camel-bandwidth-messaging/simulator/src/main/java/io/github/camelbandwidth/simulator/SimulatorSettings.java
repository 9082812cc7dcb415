/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator;

import io.github.camelbandwidth.simulator.domain.Account;
import io.github.camelbandwidth.simulator.domain.Application;
import io.github.camelbandwidth.simulator.domain.Credentials;
import io.github.camelbandwidth.simulator.domain.PhoneNumber;
import io.github.camelbandwidth.simulator.domain.Rates;
import io.github.camelbandwidth.simulator.media.MediaSettings;
import io.github.camelbandwidth.simulator.oauth.TokenSettings;
import io.github.camelbandwidth.simulator.query.QuerySettings;
import io.github.camelbandwidth.simulator.time.Span;
import io.github.camelbandwidth.simulator.webhook.WebhookSettings;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a simulator is to run. Begin with {@link #defaults()}; every {@code with…} gives a changed copy and refuses a value out
 * of its range with an {@link IllegalArgumentException}.
 */
public final class SimulatorSettings {
    private static final SimulatorSettings DEFAULTS = new SimulatorSettings(
            new Listen("127.0.0.1", 8085, null),
            new Login("9900000", "username", "password", "93de2206-9669-4e07-948d-329f4b722ee2"),
            new Credentials("client-id", "client-secret"),
            new Callback(null, null, null, null, false),
            new Parts(WebhookSettings.defaults(), MediaSettings.defaults(), TokenSettings.defaults()),
            new Limits(100_000, 100_000, 16_777_216, Duration.ZERO),
            new Features(false, false, Rates.unlimited(), Set.of(), false, QuerySettings.defaults()));

    private final Listen listen;
    private final Login login;
    private final @Nullable Credentials client;
    private final Callback callback;
    private final Parts parts;
    private final Limits limits;
    private final Features features;

    private SimulatorSettings(
            Listen listen,
            Login login,
            @Nullable Credentials client,
            Callback callback,
            Parts parts,
            Limits limits,
            Features features) {
        this.listen = listen;
        this.login = login;
        this.client = client;
        this.callback = callback;
        this.parts = parts;
        this.limits = limits;
        this.features = features;
    }

    /**
     * Port 8085 of loopback; account {@code 9900000}, user {@code username}, password {@code password}, application
     * {@code 93de2206-9669-4e07-948d-329f4b722ee2}, OAuth 2.0 client {@code client-id} with secret {@code client-secret}; no
     * callback URL, no latency, no rate limit; room for 100,000 messages.
     */
    public static SimulatorSettings defaults() {
        return DEFAULTS;
    }

    /** The address to listen on; anything but loopback lets others in, and is warned of. Default {@code 127.0.0.1}. */
    public SimulatorSettings withHost(String host) {
        return with(new Listen(host, listen.port, listen.publicUrl));
    }

    /** The port to listen on, 0 to 65535; 0 takes any free one. Default 8085. */
    public SimulatorSettings withPort(int port) {
        return with(new Listen(listen.host, port, listen.publicUrl));
    }

    /**
     * What others reach it by, such as {@code http://simulator.example:8085}: http or https, host and port alone. The URLs of
     * inbound messages' files begin with it. Null (the default) for host and port of this simulator itself.
     */
    public SimulatorSettings withPublicUrl(@Nullable URI url) {
        return with(new Listen(listen.host, listen.port, url));
    }

    /** The id of the account there is from the start. Default {@code 9900000}. */
    public SimulatorSettings withAccount(String account) {
        return with(new Login(account, login.username, login.password, login.applicationId));
    }

    /** The user of the account's credentials; no colon. Default {@code username}. */
    public SimulatorSettings withUsername(String username) {
        return with(new Login(login.account, username, login.password, login.applicationId));
    }

    /** The password of the account's credentials. Default {@code password}. */
    public SimulatorSettings withPassword(String password) {
        return with(new Login(login.account, login.username, password, login.applicationId));
    }

    /**
     * Id and secret of the OAuth 2.0 client that gets tokens for that account; null for no client. Default {@code client-id}
     * and {@code client-secret}.
     */
    public SimulatorSettings withClientCredentials(@Nullable Credentials credentials) {
        return new SimulatorSettings(listen, login, credentials, callback, parts, limits, features);
    }

    /** The application that account has from the start. Default {@code 93de2206-9669-4e07-948d-329f4b722ee2}. */
    public SimulatorSettings withApplicationId(String applicationId) {
        return with(new Login(login.account, login.username, login.password, applicationId));
    }

    /** Whether that account has receipts for MMS and group messages. Default, and at the vendor until one asks: no. */
    public SimulatorSettings withReceipts(boolean receipts) {
        return with(new Features(
                receipts,
                features.sentEvents,
                features.rates,
                features.numbers,
                features.strictNumbers,
                features.queries));
    }

    /** Whether that account hears {@code message-sent} once a carrier has a message, for each recipient. Default: no. */
    public SimulatorSettings withSentEvents(boolean sentEvents) {
        return with(new Features(
                features.receipts,
                sentEvents,
                features.rates,
                features.numbers,
                features.strictNumbers,
                features.queries));
    }

    /** How fast that account may send and how much may wait. Default {@link Rates#unlimited()}. */
    public SimulatorSettings withRates(Rates rates) {
        return with(new Features(
                features.receipts,
                features.sentEvents,
                rates,
                features.numbers,
                features.strictNumbers,
                features.queries));
    }

    /**
     * The numbers of that account's application, in E.164, short codes or sender ids. Default: none; a number that was given to no
     * application belongs to the one that has sent from it last, unless numbers are strict.
     */
    public SimulatorSettings withNumbers(Set<String> numbers) {
        return with(new Features(
                features.receipts,
                features.sentEvents,
                features.rates,
                numbers,
                features.strictNumbers,
                features.queries));
    }

    /**
     * Whether messages fail whose sender was not given to the application they are sent with: with 4452 when it is
     * another's of the same account, 4403 when it is another account's, 4405 when it is nobody's, 4431 for a short code.
     * Default: no.
     */
    public SimulatorSettings withStrictNumbers(boolean strict) {
        return with(new Features(
                features.receipts, features.sentEvents, features.rates, features.numbers, strict, features.queries));
    }

    /** Where events go, http or https; null (the default) means that the account elected not to hear. */
    public SimulatorSettings withCallbackUrl(@Nullable URI url) {
        return with(new Callback(url, callback.inboundUrl, callback.username, callback.password, callback.challenge));
    }

    /** Where inbound messages go, http or https; null (the default) means where the other events go. */
    public SimulatorSettings withInboundCallbackUrl(@Nullable URI url) {
        return with(new Callback(callback.url, url, callback.username, callback.password, callback.challenge));
    }

    /** The user sent with every webhook, no colon; null (the default) sends no credentials. */
    public SimulatorSettings withCallbackUsername(@Nullable String username) {
        return with(new Callback(callback.url, callback.inboundUrl, username, callback.password, callback.challenge));
    }

    /** The password sent with every webhook, once there is a user. Default: empty. */
    public SimulatorSettings withCallbackPassword(@Nullable String password) {
        return with(new Callback(callback.url, callback.inboundUrl, callback.username, password, callback.challenge));
    }

    /** Whether the receiver must ask for these credentials before they are sent. Default: no. */
    public SimulatorSettings withCallbackChallenge(boolean challenge) {
        return with(new Callback(callback.url, callback.inboundUrl, callback.username, callback.password, challenge));
    }

    /** How events are brought to their receivers. Default {@link WebhookSettings#defaults()}. */
    public SimulatorSettings withWebhooks(WebhookSettings webhooks) {
        return with(new Parts(webhooks, parts.media, parts.tokens));
    }

    /** How media files are kept. Default {@link MediaSettings#defaults()}. */
    public SimulatorSettings withMedia(MediaSettings media) {
        return with(new Parts(parts.webhooks, media, parts.tokens));
    }

    /** How access tokens are given out. Default {@link TokenSettings#defaults()}. */
    public SimulatorSettings withTokens(TokenSettings tokens) {
        return with(new Parts(parts.webhooks, parts.media, tokens));
    }

    /** What queries find, tell and cost. Default {@link QuerySettings#defaults()}. */
    public SimulatorSettings withQueries(QuerySettings queries) {
        return with(new Features(
                features.receipts,
                features.sentEvents,
                features.rates,
                features.numbers,
                features.strictNumbers,
                queries));
    }

    /**
     * How many messages are remembered, 1 or more. A message is under way until it has ended for everyone and its webhooks
     * were acknowledged or given up; others make room for new ones. When all are under way, a send is answered with 429.
     * Default 100,000.
     */
    public SimulatorSettings withMaxMessages(int max) {
        return with(new Limits(max, limits.maxAttempts, limits.maxCharacters, limits.latency));
    }

    /** How many webhook attempts are remembered, 1 or more; the oldest goes first. Default 100,000. */
    public SimulatorSettings withMaxAttempts(int max) {
        return with(new Limits(limits.maxMessages, max, limits.maxCharacters, limits.latency));
    }

    /**
     * How many characters of numbers, texts, tags and media URLs are remembered of messages, as many of inbound ones, of what
     * handsets show, and of webhook attempts, the receivers' answers included there; 1,048,576 or more, so that every message
     * fits. As of the number, what has ended makes room first, and a send for which there is none is answered with 429.
     * Default 16,777,216.
     */
    public SimulatorSettings withMaxCharacters(int max) {
        return with(new Limits(limits.maxMessages, limits.maxAttempts, max, limits.latency));
    }

    /** How long a message takes for each of its three steps, by the simulator's time, 366 days at most. Default: none. */
    public SimulatorSettings withLatency(Duration latency) {
        return with(new Limits(limits.maxMessages, limits.maxAttempts, limits.maxCharacters, latency));
    }

    /** The address to listen on. */
    public String host() {
        return listen.host;
    }

    /** The port asked for, 0 for any. */
    public int port() {
        return listen.port;
    }

    /** The id of the account. */
    public String account() {
        return login.account;
    }

    /** The user of the account's credentials. */
    public String username() {
        return login.username;
    }

    /** The password of the account's credentials. */
    public String password() {
        return login.password;
    }

    /** The id of the application. */
    public String applicationId() {
        return login.applicationId;
    }

    /** Where events go at the start, or null. */
    public @Nullable URI callbackUrl() {
        return callback.url;
    }

    /** How events are brought to their receivers. */
    public WebhookSettings webhooks() {
        return parts.webhooks;
    }

    /** How media files are kept. */
    public MediaSettings media() {
        return parts.media;
    }

    /** How access tokens are given out. */
    public TokenSettings tokens() {
        return parts.tokens;
    }

    /** What queries find, tell and cost. */
    public QuerySettings queries() {
        return features.queries;
    }

    /** How fast the account may send at the start. */
    public Rates rates() {
        return features.rates;
    }

    int maxMessages() {
        return limits.maxMessages;
    }

    int maxAttempts() {
        return limits.maxAttempts;
    }

    int maxCharacters() {
        return limits.maxCharacters;
    }

    @Nullable
    URI publicUrl() {
        return listen.publicUrl;
    }

    boolean strictNumbers() {
        return features.strictNumbers;
    }

    Duration latency() {
        return limits.latency;
    }

    Account toAccount() {
        return Account.of(login.account, new Credentials(login.username, login.password))
                .withClientCredentials(client)
                .withReceipts(features.receipts)
                .withSentEvents(features.sentEvents)
                .withRates(features.rates);
    }

    Application toApplication() {
        String username = callback.username;
        String password = callback.password == null ? "" : callback.password;
        Credentials credentials = username == null ? null : new Credentials(username, password);
        return Application.of(login.applicationId, login.account)
                .withCallbackUrl(callback.url)
                .withInboundCallbackUrl(callback.inboundUrl)
                .withNumbers(features.numbers)
                .withCallbackCredentials(credentials)
                .withChallenge(callback.challenge);
    }

    /** Without passwords and the callback URL, which may hold a secret. */
    @Override
    public String toString() {
        return "SimulatorSettings[" + listen + ", account=" + login.account + ", application=" + login.applicationId
                + "]";
    }

    private SimulatorSettings with(Listen changed) {
        return new SimulatorSettings(changed, login, client, callback, parts, limits, features);
    }

    private SimulatorSettings with(Login changed) {
        return new SimulatorSettings(listen, changed, client, callback, parts, limits, features);
    }

    private SimulatorSettings with(Callback changed) {
        return new SimulatorSettings(listen, login, client, changed, parts, limits, features);
    }

    private SimulatorSettings with(Parts changed) {
        return new SimulatorSettings(listen, login, client, callback, changed, limits, features);
    }

    private SimulatorSettings with(Limits changed) {
        return new SimulatorSettings(listen, login, client, callback, parts, changed, features);
    }

    private SimulatorSettings with(Features changed) {
        return new SimulatorSettings(listen, login, client, callback, parts, limits, changed);
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException("The " + message);
        }
    }

    private static boolean isOrigin(URI url) {
        return url.getHost() != null && url.toString().matches("https?://[^/?#@]+");
    }

    private record Listen(String host, int port, @Nullable URI publicUrl) {
        Listen {
            require(!host.isBlank(), "host must not be empty");
            require(port >= 0 && port <= 65_535, "port must be 0 to 65535");
            require(
                    publicUrl == null || isOrigin(publicUrl),
                    "public URL must be http or https with a host and no path, such as http://simulator.example:8085");
        }
    }

    private record Login(String account, String username, String password, String applicationId) {
        Login {
            require(!account.isBlank() && !account.contains("/"), "account must be a part of a path");
            require(!username.isEmpty() && !username.contains(":"), "username must not be empty or hold a colon");
            require(!password.isEmpty(), "password must not be empty");
            require(!applicationId.isBlank(), "application must not be empty");
        }

        @Override
        public String toString() {
            return "Login[" + account + "]";
        }
    }

    private record Callback(
            @Nullable URI url,
            @Nullable URI inboundUrl,
            @Nullable String username,
            @Nullable String password,
            boolean challenge) {
        Callback {
            if (url != null) {
                Application.checkUrl(url);
            }
            if (inboundUrl != null) {
                Application.checkUrl(inboundUrl);
            }
            require(username == null || !username.contains(":"), "callback username must not hold a colon");
        }

        @Override
        public String toString() {
            return "Callback[" + (url == null ? "none" : url.getHost()) + "]";
        }
    }

    private record Parts(WebhookSettings webhooks, MediaSettings media, TokenSettings tokens) {}

    private record Features(
            boolean receipts,
            boolean sentEvents,
            Rates rates,
            Set<String> numbers,
            boolean strictNumbers,
            QuerySettings queries) {
        Features {
            numbers = Set.copyOf(numbers);
            require(
                    numbers.stream().allMatch(PhoneNumber::isSender),
                    "numbers of the application must be in E.164, short codes or sender ids");
        }

        @Override
        public String toString() {
            return "Features[numbers=" + numbers.size() + "]";
        }
    }

    private record Limits(int maxMessages, int maxAttempts, int maxCharacters, Duration latency) {
        Limits {
            require(maxMessages >= 1, "number of messages must be 1 or more");
            require(maxAttempts >= 1, "number of attempts must be 1 or more");
            require(maxCharacters >= 1_048_576, "number of characters must be 1048576 or more");
            Span.check("The latency", latency);
        }
    }
}
