/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a request carries. None of them shows its content: it is somebody's. */
public sealed interface HttpBody {

    /** Gives the same bytes each time it is asked: a request may be made again. */
    @FunctionalInterface
    interface Source {
        /**
         * Opens the bytes at their beginning. They are read on an I/O thread, so they must lie in memory or in a file:
         * one that waits for its bytes, such as a socket, would hold up other requests.
         */
        InputStream open() throws IOException;
    }

    /** No body at all, and no header that tells of one. */
    record None() implements HttpBody {}

    /** Text, as UTF-8. */
    record Text(String text) implements HttpBody {
        @Override
        public String toString() {
            return "Text[" + text.length() + "]";
        }
    }

    /**
     * Bytes that are read as they leave, never held as a whole.
     *
     * @param length how many there are; a source that has more or fewer fails the request before its end
     */
    record Streamed(long length, Source source) implements HttpBody {
        public Streamed {
            if (length < 0) {
                throw new IllegalArgumentException("the length of what is sent must be known, but is " + length);
            }
        }

        @Override
        public String toString() {
            return "Streamed[" + length + "]";
        }
    }

    /** No body at all. */
    static HttpBody none() {
        return new None();
    }

    /** This text, as UTF-8. */
    static HttpBody text(String text) {
        return new Text(text);
    }

    /** These bytes. */
    static Streamed bytes(byte[] bytes) {
        byte[] own = bytes.clone();
        return new Streamed(own.length, () -> new ByteArrayInputStream(own));
    }

    /**
     * The bytes of a file.
     *
     * @throws IOException if there is no such file
     */
    static Streamed file(Path file) throws IOException {
        return new Streamed(Files.size(file), () -> Files.newInputStream(file));
    }
}
