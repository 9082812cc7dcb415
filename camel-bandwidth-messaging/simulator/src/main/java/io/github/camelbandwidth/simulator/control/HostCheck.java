/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.control;

import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Keeps strangers' pages out of a simulator that listens for its own machine alone. Such a page, open in a browser here, may
 * have a name that its owner suddenly lets point to this machine; to the browser it then is one of the simulator's own. So
 * only those names are answered to that no stranger can own.
 */
public final class HostCheck {
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127\\..*|::1|0:0:0:0:0:0:0:1");
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[?[0-9a-f:.]*:[0-9a-f:.]*(%.*)?]?");
    // Nobody can register a name below these; containers reach their host by the second.
    private static final List<String> RESERVED = List.of(".localhost", ".internal", ".local", ".test");

    private final String own;

    /** For a simulator that listens on {@code host}. */
    public HostCheck(String host) {
        this.own = host.toLowerCase(Locale.ROOT);
    }

    /** Adds it to {@code router}, before the control API. */
    public void addTo(Router router) {
        if (LOOPBACK.matcher(own).matches()) {
            router.route().handler(this::checkAllButTheApi);
        }
    }

    boolean answersTo(String given) {
        String name = given.toLowerCase(Locale.ROOT);
        return name.equals(own)
                || name.indexOf('.') < 0
                || ADDRESS.matcher(name).matches()
                || RESERVED.stream().anyMatch(name::endsWith);
    }

    // The vendor's API asks for credentials, which no stranger's page has.
    private void checkAllButTheApi(RoutingContext context) {
        if (context.normalizedPath().startsWith("/api/")) {
            context.next();
        } else {
            check(context);
        }
    }

    private void check(RoutingContext context) {
        HostAndPort called = context.request().authority();
        if (called == null || answersTo(called.host())) {
            context.next();
        } else {
            ControlAnswers.misdirected(context, called.host());
        }
    }
}
