/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.delivery;

/** What somebody holds who listens to the hub, or needs it. */
@FunctionalInterface
public interface Listening {
    /** Gives it back; does nothing the second time. */
    void end();
}
