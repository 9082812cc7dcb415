/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.testkit;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/**
 * What a {@link FaultyServer} does with one request.
 *
 * @param wholeRequest whether it reads all of the request, or only its first byte
 * @param gate it says nothing before this is open
 * @param answer the characters it then writes, whatever they are
 * @param then what becomes of the connection
 */
public record Reply(boolean wholeRequest, CountDownLatch gate, String answer, Then then) {

    /** What becomes of a connection. */
    public enum Then {
        KEEP,
        CLOSE,
        RESET
    }

    private static final CountDownLatch OPEN = new CountDownLatch(0);

    /** A well-formed answer. */
    public static Reply status(int status, String contentType, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return raw("HTTP/1.1 " + status + " Some Reason\r\nContent-Type: " + contentType + "\r\nContent-Length: "
                + length + "\r\n\r\n" + body);
    }

    /** A well-formed answer in JSON. */
    public static Reply json(int status, String body) {
        return status(status, "application/json", body);
    }

    /** Any characters as an answer. */
    public static Reply raw(String answer) {
        return new Reply(true, OPEN, answer, Then.KEEP);
    }

    /** Takes the first byte of the request and resets the connection. */
    public static Reply resetBeforeItIsRead() {
        return new Reply(false, OPEN, "", Then.RESET);
    }

    /** Takes the whole request and resets the connection. */
    public static Reply resetAfterItIsRead() {
        return raw("").and(Then.RESET);
    }

    /** Takes the whole request and closes the connection in good order, without a word. */
    public static Reply closeAfterItIsRead() {
        return raw("").and(Then.CLOSE);
    }

    /** Takes the whole request and never says a word. */
    public static Reply silence() {
        return raw("").after(new CountDownLatch(1));
    }

    /** The same answer with one more header. */
    public Reply with(String header, String value) {
        String more = answer.replaceFirst("\r\n", "\r\n" + header + ": " + value + "\r\n");
        return new Reply(wholeRequest, gate, more, then);
    }

    /** The same answer, then the connection ends in that way. */
    public Reply and(Then end) {
        return new Reply(wholeRequest, gate, answer, end);
    }

    /** The same answer, held back until the latch is open. */
    public Reply after(CountDownLatch latch) {
        return new Reply(wholeRequest, latch, answer, then);
    }
}
