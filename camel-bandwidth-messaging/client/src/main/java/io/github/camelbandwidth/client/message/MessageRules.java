/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.message;

import java.time.Instant;
import java.util.List;

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

    private final MessageRequest request;
    private final FieldChecks checks;

    private MessageRules(MessageRequest request, NumberRule numbers) {
        this.request = request;
        this.checks = new FieldChecks(numbers);
    }

    /**
     * What is wrong with the request, in the order of its fields; empty if nothing is.
     *
     * @param now the present, by which an expiration has passed or not
     */
    public static List<FieldError> check(MessageRequest request, Instant now) {
        return check(request, now, NumberRule.E164);
    }

    /**
     * The same with a rule of one's own for numbers.
     *
     * @param now the present, by which an expiration has passed or not
     * @param numbers what recipients, and senders that are numbers, have to be
     */
    public static List<FieldError> check(MessageRequest request, Instant now, NumberRule numbers) {
        MessageRules rules = new MessageRules(request, numbers);
        rules.checks.present(
                "applicationId", request.applicationId(), "is missing: it names the application that owns 'from'");
        rules.to();
        rules.from();
        rules.content();
        rules.checks.tag(request.tag());
        rules.checks.expiration(request.expiration(), now);
        return rules.checks.errors();
    }

    private void to() {
        List<String> to = request.to();
        checks.require(!to.isEmpty(), "to", "is missing: who is to get the message?");
        checks.require(
                to.size() <= MAX_RECIPIENTS,
                "to",
                "has " + to.size() + " recipients where a group message takes " + MAX_RECIPIENTS
                        + "; one text for each is a split before this step");
        for (int i = 0; i < to.size(); i++) {
            checks.number("to", to.get(i), "entry " + (i + 1) + " ");
        }
    }

    private void from() {
        String from = request.from();
        if (from == null || from.isBlank()) {
            checks.present("from", from, "is missing: which number of the account, short code or sender id?");
        } else {
            checks.sender("from", from);
        }
    }

    private void content() {
        String text = request.text() == null ? "" : request.text();
        checks.require(
                !text.isEmpty() || !request.media().isEmpty(),
                "text",
                "is missing, and there is no media: what is the message?");
        checks.words("text", text, MAX_TEXT);
        request.media().forEach(url -> checks.webAddress("media", url, MAX_MEDIA_URL));
    }
}
