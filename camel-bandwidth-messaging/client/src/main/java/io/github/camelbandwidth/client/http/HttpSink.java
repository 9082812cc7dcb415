/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.http;

import java.io.IOException;
import java.io.OutputStream;

/** Where the body of an answer goes that is too large to be held as a whole. */
@FunctionalInterface
public interface HttpSink {
    /**
     * Asked once for each answer of 2xx, before its body; what an earlier answer has put elsewhere is then to be thrown
     * away. The stream is written and closed on an I/O thread, so it must lead to memory or to a file.
     *
     * @param head the answer without its body
     */
    OutputStream open(Answer head) throws IOException;
}
