/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.picture;

import java.io.IOException;

/** A stream has more bytes than are taken; how many more, nobody knows. */
final class TooLargeException extends IOException {
    TooLargeException() {
        super("too large");
    }
}
