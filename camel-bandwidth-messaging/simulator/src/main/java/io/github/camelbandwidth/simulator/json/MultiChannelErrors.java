/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.json;

import java.util.List;
import java.util.regex.Pattern;

/** How the multi-channel resource refuses what the others refuse, too: in a shape of its own. */
public final class MultiChannelErrors {
    private static final Pattern PATH = Pattern.compile("/api/v2/users/[^/]+/messages/multiChannel(/.*)?");
    private static final String CONTENT_TYPE = "Content-Type";

    private MultiChannelErrors() {}

    /** Whether {@code path} is that resource's, or below it. */
    public static boolean concern(String path) {
        return PATH.matcher(path).matches();
    }

    /** Whether there is a body to that status. */
    public static boolean hasBody(int status) {
        return status != 406;
    }

    /**
     * The body in that shape.
     *
     * @param status 400 to 599
     * @param method of the request
     * @param usual what another resource would answer; what is neither in the vendor's words for this resource nor an
     *     {@link ErrorJson} has no errors
     */
    public static MultiChannelAnswerJson of(int status, String method, Object usual) {
        return MultiChannelAnswerJson.refused(errors(status, method, usual));
    }

    private static List<MultiChannelErrorJson> errors(int status, String method, Object usual) {
        return switch (status) {
            // The published type of a 404 here is that of a 403.
            case 404 -> one("forbidden", "Resource not found.");
            case 405 -> one("method-not-allowed", "Method '" + method + "' not supported for this resource.");
            case 429 ->
                one("rate-limit-exceeded", "You have exceeded your rate limit for this endpoint. Please retry later.");
            default -> usual instanceof ErrorJson error ? errors(status, error) : List.of();
        };
    }

    private static List<MultiChannelErrorJson> errors(int status, ErrorJson error) {
        if (status == 415) {
            return List.of(MultiChannelErrorJson.ofHeader(error.type(), error.description(), CONTENT_TYPE));
        }
        return error.fieldErrors() == null
                ? one(error.type(), error.description())
                : error.fieldErrors().stream()
                        .map(field ->
                                MultiChannelErrorJson.ofField(error.type(), field.description(), field.fieldName()))
                        .toList();
    }

    private static List<MultiChannelErrorJson> one(String type, String description) {
        return List.of(MultiChannelErrorJson.of(type, description));
    }
}
