/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.observe;

import io.github.camelbandwidth.client.event.MessageEvent;
import java.time.Duration;

/** Makes nothing of what it is told; for tests that want to hear one thing. */
public class QuietObserver implements ReceiveObserver {
    @Override
    public void received(MessageEvent event) {}

    @Override
    public void filtered(MessageEvent event) {}

    @Override
    public void duplicate(MessageEvent event) {}

    @Override
    public void ran(MessageEvent event, boolean success, Duration took) {}

    @Override
    public void answered(Answered answer, Duration time) {}
}
