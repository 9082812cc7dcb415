/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.call;

/** What may follow an attempt. */
enum Repeat {
    /** Its end is the end. */
    NEVER,
    /** Another one after a wait. */
    LATER,
    /** Another one at once, if there is a token that can be replaced. */
    WITH_NEW_TOKEN
}
