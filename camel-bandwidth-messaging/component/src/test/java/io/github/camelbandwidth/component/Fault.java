/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import io.github.camelbandwidth.client.outcome.Sent;
import io.github.camelbandwidth.component.api.MessageIdUnknownException;
import io.github.camelbandwidth.component.api.MessageOutcomeUnknownException;
import io.github.camelbandwidth.component.api.MessageRejectedException;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.Reply;
import io.github.camelbandwidth.testkit.Reply.Then;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A row of the table of outcomes: what a server does, and what is then true.
 *
 * @param reply to each request
 * @param exception the class of what the exchange fails with
 * @param posts that one send makes of it
 * @param status that the exception tells; null for none
 */
record Fault(String name, Reply reply, Class<?> exception, Sent sent, int posts, Integer status) {
    private static final String VENDORS = Golden.read("errors/500.json");

    /** All rows in which the server has seen a request. */
    static Stream<Fault> all() {
        return Stream.of(
                        taken(),
                        refused(400, 401, 403, 404, 405, 406, 407, 413, 414, 415, 422, 431),
                        redirected(300, 301, 302, 303, 304, 307, 308),
                        both(429, MessageRejectedException.class, Sent.NO, 3),
                        serverErrors(),
                        unknown(200, 201, 203, 206, 408, 409, 410, 418, 425, 499, 501, 502, 504, 505, 507, 520, 599),
                        broken())
                .flatMap(rows -> rows);
    }

    private static Fault answered(int status, String kind, String body, Class<?> exception, Sent sent, int posts) {
        return new Fault(status + " " + kind, Reply.json(status, body), exception, sent, posts, status);
    }

    private static Stream<Fault> both(int status, Class<?> exception, Sent sent, int posts) {
        return Stream.of(
                answered(status, "by the API", VENDORS, exception, sent, posts),
                answered(status, "by something else", "<html>", exception, sent, posts));
    }

    private static Stream<Fault> refused(int... statuses) {
        return IntStream.of(statuses)
                .boxed()
                .flatMap(status -> both(status, MessageRejectedException.class, Sent.NO, 1));
    }

    private static Stream<Fault> unknown(int... statuses) {
        return IntStream.of(statuses)
                .boxed()
                .flatMap(status -> both(status, MessageOutcomeUnknownException.class, Sent.UNKNOWN, 1));
    }

    private static Stream<Fault> serverErrors() {
        return IntStream.of(500, 503)
                .boxed()
                .flatMap(status -> Stream.of(
                        answered(status, "by the API", VENDORS, MessageRejectedException.class, Sent.NO, 1),
                        answered(
                                status,
                                "by something else",
                                "<html>",
                                MessageOutcomeUnknownException.class,
                                Sent.UNKNOWN,
                                1)));
    }

    private static Stream<Fault> redirected(int... statuses) {
        return IntStream.of(statuses)
                .mapToObj(status -> new Fault(
                        status + " to elsewhere",
                        Reply.raw("HTTP/1.1 " + status
                                + " Elsewhere\r\nLocation: http://localhost:1/\r\nContent-Length: 0\r\n\r\n"),
                        MessageRejectedException.class,
                        Sent.NO,
                        1,
                        status));
    }

    private static Stream<Fault> taken() {
        String head =
                "HTTP/1.1 202 Accepted\r\nContent-Type: application/json\r\nContent-Length: 400\r\n\r\n{\"id\":\"17";
        return Stream.of(
                idUnknown("empty", Reply.json(202, "")),
                idUnknown("broken JSON", Reply.json(202, "{\"id\": \"17")),
                idUnknown("no id", Reply.json(202, "{}")),
                idUnknown("cut by an end", Reply.raw(head).and(Then.CLOSE)),
                idUnknown("cut by a reset", Reply.raw(head).and(Then.RESET)));
    }

    private static Fault idUnknown(String name, Reply reply) {
        return new Fault("202, " + name, reply, MessageIdUnknownException.class, Sent.YES, 1, null);
    }

    private static Stream<Fault> broken() {
        return Stream.of(
                broken("reset before it is read", Reply.resetBeforeItIsRead()),
                broken("reset after it is read", Reply.resetAfterItIsRead()),
                broken("closed without an answer", Reply.closeAfterItIsRead()),
                broken("an answer cut in its head", Reply.raw("HTTP/1.1 20").and(Then.CLOSE)),
                broken("no answer", Reply.silence()));
    }

    private static Fault broken(String name, Reply reply) {
        return new Fault(name, reply, MessageOutcomeUnknownException.class, Sent.UNKNOWN, 1, null);
    }

    /** For how long to wait for an answer, in milliseconds: for one that never comes not for long. */
    int patience() {
        return reply.gate().getCount() > 0 ? 2_000 : 30_000;
    }

    @Override
    public String toString() {
        return name;
    }
}
