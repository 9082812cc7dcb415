/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a handset writes. Begin with {@link #of}.
 *
 * @param from the handset's number, in E.164
 * @param to 1 to 100 different numbers in E.164 or short codes, none of them the handset's own; several make a group
 * @param text at most 2048 UTF-16 units, or null when only media are sent
 * @param media absolute URLs of at most 4096 characters; they are never fetched
 * @param files what is stored with the account's media and told after {@code media}; at most 10 with these
 * @param carrierName the handset's carrier as the event shall name it, at most 100 characters, or null for none
 */
public record InboundDraft(
        String from,
        List<String> to,
        @Nullable String text,
        List<String> media,
        List<InboundFile> files,
        @Nullable String carrierName) {
    private static final int MAX_PARTICIPANTS = 100;
    private static final int MAX_TEXT = 2048;
    private static final int MAX_MEDIA = 10;
    private static final int MAX_URL = 4096;
    private static final int MAX_CARRIER = 100;

    /** Refuses what no handset can write; keeps copies of the lists. */
    public InboundDraft {
        to = List.copyOf(to);
        media = List.copyOf(media);
        files = List.copyOf(files);
        check(PhoneNumber.isE164(from), "'from' must be a number in E.164, not " + PhoneNumber.masked(from));
        check(!to.isEmpty() && to.size() <= MAX_PARTICIPANTS, "'to' must hold 1 to " + MAX_PARTICIPANTS + " numbers");
        for (String number : to) {
            String shown = PhoneNumber.masked(number);
            check(PhoneNumber.isReachable(number), "'to' must hold numbers in E.164 or short codes, not " + shown);
            check(!number.equals(from), "'to' must not hold 'from': a handset does not write to itself");
        }
        check(new HashSet<>(to).size() == to.size(), "'to' must not hold the same number twice");
        check(
                (text != null && !text.isEmpty()) || !media.isEmpty() || !files.isEmpty(),
                "There must be 'text' or 'media'");
        check(text == null || text.length() <= MAX_TEXT, "'text' must have " + MAX_TEXT + " characters or fewer");
        check(media.size() + files.size() <= MAX_MEDIA, "'media' must hold " + MAX_MEDIA + " URLs and files or fewer");
        check(
                media.stream().allMatch(InboundDraft::isUrl),
                "'media' must hold absolute URLs of " + MAX_URL + " characters or fewer");
        check(
                carrierName == null || carrierName.length() <= MAX_CARRIER,
                "'carrierName' must have " + MAX_CARRIER + " characters or fewer");
    }

    /** A text to one number. */
    public static InboundDraft of(String from, String to, String text) {
        return new InboundDraft(from, List.of(to), text, List.of(), List.of(), null);
    }

    /** The same to these numbers. */
    public InboundDraft withTo(List<String> changed) {
        return new InboundDraft(from, changed, text, media, files, carrierName);
    }

    /** The same with these media. */
    public InboundDraft withMedia(List<String> changed) {
        return new InboundDraft(from, to, text, changed, files, carrierName);
    }

    /** The same with these files. */
    public InboundDraft withFiles(List<InboundFile> changed) {
        return new InboundDraft(from, to, text, media, changed, carrierName);
    }

    /** The same from a handset of this carrier; null for one that is not known. */
    public InboundDraft withCarrierName(@Nullable String changed) {
        return new InboundDraft(from, to, text, media, files, changed);
    }

    /** What it says, its files left out. */
    public InboundContent content() {
        return new InboundContent(from, to, text, media, carrierName);
    }

    /** Without text, media and whole numbers. */
    @Override
    public String toString() {
        return "InboundDraft[from=" + PhoneNumber.masked(from) + ", participants=" + to.size() + "]";
    }

    private static boolean isUrl(String url) {
        try {
            return url.length() <= MAX_URL && new URI(url).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static void check(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
