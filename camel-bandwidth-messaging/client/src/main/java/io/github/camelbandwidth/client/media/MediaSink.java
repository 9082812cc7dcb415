/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.media;

import java.io.IOException;
import java.io.OutputStream;

/** Where a downloaded file goes. */
@FunctionalInterface
public interface MediaSink {
    /**
     * Asked once the file begins to come, and again if a broken download is repeated: what came before is then to be
     * thrown away. The stream is written and closed on an I/O thread, so it must lead to memory or to a file.
     */
    OutputStream open(MediaHead head) throws IOException;
}
