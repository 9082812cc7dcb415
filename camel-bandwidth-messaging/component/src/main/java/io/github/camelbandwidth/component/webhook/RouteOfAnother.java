/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.webhook;

import org.apache.camel.Processor;
import org.apache.camel.support.processor.DelegateAsyncProcessor;

/**
 * A route that another consumer starts and stops. Ours would stop it with itself, and cut off the events that are in it;
 * Camel stops it once they are through.
 */
final class RouteOfAnother extends DelegateAsyncProcessor {
    RouteOfAnother(Processor route) {
        super(route);
    }

    @Override
    protected void doBuild() {}

    @Override
    protected void doInit() {}

    @Override
    protected void doStart() {}

    @Override
    protected void doStop() {}

    @Override
    protected void doShutdown() {}
}
