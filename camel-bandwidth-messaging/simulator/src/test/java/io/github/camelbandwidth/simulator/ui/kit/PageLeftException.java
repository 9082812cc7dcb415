/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.ui.kit;

/** What was asked of a page was not answered, because the tab has gone on to another one. */
final class PageLeftException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PageLeftException(Throwable cause) {
        super("The tab has gone on to another page", cause);
    }
}
