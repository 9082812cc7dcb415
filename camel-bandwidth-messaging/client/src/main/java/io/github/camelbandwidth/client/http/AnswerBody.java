/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.http;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Where the bytes of one answer go. */
interface AnswerBody {
    /** Takes all that {@code bytes} has. */
    void write(ByteBuffer bytes) throws IOException;

    /** All has come: what of it is held as text. */
    String end() throws IOException;

    /** Closes what a failure has left open. */
    void release();
}
