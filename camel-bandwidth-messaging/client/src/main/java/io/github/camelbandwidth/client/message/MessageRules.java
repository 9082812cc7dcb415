/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.message;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The documented limits of a request, so that a bad one is told at once and costs no call. */
public final class MessageRules {
    /** At most this many recipients of a group message. */
    public static final int MAX_RECIPIENTS = 10;

    /** At most this many characters in a text. */
    public static final int MAX_TEXT = 2048;

    /** At most this many characters in a tag. */
    public static final int MAX_TAG = 1024;

    /** At most this many characters in the URL of an attachment. */
    public static final int MAX_MEDIA_URL = 4096;

    private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{1,14}");
    private static final Pattern SHORT_CODE = Pattern.compile("[0-9]{3,8}");
    private static final Pattern SENDER_ID = Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9 \\-+_&]{1,11}");

    private final MessageRequest request;
    private final List<FieldError> errors = new ArrayList<>();

    private MessageRules(MessageRequest request) {
        this.request = request;
    }

    /**
     * What is wrong with the request, in the order of its fields; empty if nothing is.
     *
     * @param now the present, by which an expiration has passed or not
     */
    public static List<FieldError> check(MessageRequest request, Instant now) {
        MessageRules rules = new MessageRules(request);
        rules.applicationId();
        rules.to();
        rules.from();
        rules.content();
        rules.tag();
        rules.expiration(now);
        return rules.errors;
    }

    private void applicationId() {
        String id = request.applicationId();
        require(id != null && !id.isBlank(), "applicationId", "is missing: it names the application that owns 'from'");
    }

    private void to() {
        List<String> to = request.to();
        require(!to.isEmpty(), "to", "is missing: who is to get the message?");
        require(
                to.size() <= MAX_RECIPIENTS,
                "to",
                "has " + to.size() + " recipients where a group message takes " + MAX_RECIPIENTS
                        + "; one text for each is a split before this step");
        for (int i = 0; i < to.size(); i++) {
            require(
                    E164.matcher(to.get(i)).matches(),
                    "to",
                    "entry " + (i + 1) + " is not a number in E.164: a plus, the country code and at most 15 digits");
        }
    }

    private void from() {
        String from = request.from();
        if (from == null || from.isBlank()) {
            errors.add(new FieldError("from", "is missing: which number of the account, short code or sender id?"));
            return;
        }
        boolean known = E164.matcher(from).matches()
                || SHORT_CODE.matcher(from).matches()
                || SENDER_ID.matcher(from).matches();
        require(
                known,
                "from",
                "is neither a number in E.164 nor a short code nor a sender id (at most 11 letters, digits, spaces"
                        + " and - + _ &, at least one letter)");
    }

    private void content() {
        String text = request.text() == null ? "" : request.text();
        require(
                !text.isEmpty() || !request.media().isEmpty(),
                "text",
                "is missing, and there is no media: what is the message?");
        require(
                text.length() <= MAX_TEXT,
                "text",
                "has " + text.length() + " characters where " + MAX_TEXT + " are the most");
        whole("text", text);
        request.media().forEach(this::media);
    }

    private void whole(String field, String value) {
        require(
                value.codePoints().noneMatch(MessageRules::isHalfACharacter),
                field,
                "holds half of a character (a lone surrogate), which no encoding can carry: was it cut?");
    }

    private static boolean isHalfACharacter(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private void media(String url) {
        require(
                url.length() <= MAX_MEDIA_URL && isWebAddress(url),
                "media",
                "must be http or https URLs of at most " + MAX_MEDIA_URL + " characters each");
    }

    private static boolean isWebAddress(String url) {
        try {
            URI uri = URI.create(url);
            // Not getHost(): it knows no name with an underscore, and names of buckets have them.
            return uri.getRawAuthority() != null
                    && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void tag() {
        String tag = request.tag() == null ? "" : request.tag();
        require(tag.length() <= MAX_TAG, "tag", "is longer than " + MAX_TAG + " characters");
        whole("tag", tag);
    }

    private void expiration(Instant now) {
        Instant expiration = request.expiration();
        require(expiration == null || expiration.isAfter(now), "expiration", "has passed already");
        require(
                expiration == null || expiration.isBefore(YEAR_10000),
                "expiration",
                "is beyond the year 9999, for which the API's format has no room");
    }

    private void require(boolean holds, String field, String otherwise) {
        if (!holds) {
            errors.add(new FieldError(field, otherwise));
        }
    }
}
