/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.config;

/** When a call of the webhook is answered with 200. In a URI also spelled onReceipt. */
public enum AckMode {
    /** When the route has ended well with each of its events. */
    ON_COMPLETION,
    /** When the route has begun with each of them: what fails after that is lost. */
    ON_RECEIPT
}
