/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.media;

/** What became of one attachment of a received message. */
sealed interface Download {
    /** As the event names it. */
    String url();

    /** It is here. */
    record Came(String url, SpoolFile file) implements Download {}

    /**
     * It is not.
     *
     * @param why without the URL, for a log
     */
    record Missing(String url, String why) implements Download {}
}
