/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.json;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * How the vendor answers with an error when nobody has made one.
 *
 * @param method of the request
 * @param path of the request
 * @param now what time it is
 */
public record VendorErrors(String method, String path, Instant now) {

    /** Whether the vendor answers that status with a body. */
    public boolean hasBody(int status) {
        return !MultiChannelErrors.concern(path) || MultiChannelErrors.hasBody(status);
    }

    /** The body of a status the vendor documents; nothing for any other, which comes from something on the way to it. */
    public Optional<Object> documented(int status) {
        return usual(status).map(body -> inShape(status, body));
    }

    /** The vendor's shape around a status it does not document, made of the words HTTP has for it. */
    public Object made(int status, String reason) {
        return inShape(status, new ErrorJson(reason.toLowerCase(Locale.ROOT).replace(' ', '-'), reason));
    }

    private Optional<Object> usual(int status) {
        return switch (status) {
            case 400 -> shaped("request-validation", "Your request could not be accepted.");
            case 401 -> shaped("unauthorized", "Authentication Failed");
            case 403 -> shaped("forbidden", "Access Denied");
            case 404 -> Optional.of(NotFoundJson.of(now, path));
            case 405 -> shaped("method-not-allowed", "Method '" + method + "' is not supported here.");
            case 406 -> shaped("not-acceptable", "The answer is 'application/json', which 'Accept' excludes");
            case 415 -> shaped("unsupported-content-type", "Please use 'application/json'");
            case 429 ->
                method.equals("POST")
                        ? shaped("max-message-queue-size-exceeded", "The message queue of this account is full.")
                        : shaped("rate_limit_exceeded", "Too many requests. Try again after 'Retry-After'.");
            case 500 -> shaped("internal-server-error", "Internal server error. No further information available");
            default -> Optional.empty();
        };
    }

    private static Optional<Object> shaped(String type, String description) {
        return Optional.of(new ErrorJson(type, description));
    }

    private Object inShape(int status, Object usual) {
        return MultiChannelErrors.concern(path) ? MultiChannelErrors.of(status, method, usual) : usual;
    }
}
