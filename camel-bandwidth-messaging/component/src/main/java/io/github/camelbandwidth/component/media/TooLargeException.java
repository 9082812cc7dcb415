/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.media;

import java.io.IOException;

/** A file has more bytes than are taken. */
final class TooLargeException extends IOException {
    TooLargeException(long maxBytes) {
        super("it is larger than maxDownloadSize, " + maxBytes + " bytes");
    }
}
