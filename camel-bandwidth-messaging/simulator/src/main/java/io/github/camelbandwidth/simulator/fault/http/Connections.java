/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.fault.http;

import io.netty.channel.ChannelOption;
import io.vertx.core.Future;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;

/** Ends connections the hard way. */
final class Connections {
    private Connections() {}

    /**
     * Ends {@code connection} with a reset, so that the client sees what it would see of a machine that broke down. The
     * option for it is no part of what Vert.x promises; where a later version hides it, the connection is closed in order.
     */
    static Future<Void> reset(HttpConnection connection) {
        if (connection instanceof ConnectionBase base) {
            base.channel().config().setOption(ChannelOption.SO_LINGER, 0);
        }
        return connection.close();
    }
}
