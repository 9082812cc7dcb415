/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.junit5;

import java.net.URI;
import org.junit.jupiter.api.extension.ParameterContext;

/** Parameters marked with {@link BaseUrl}. */
final class InjectedUrl {
    private InjectedUrl() {}

    static boolean isWanted(ParameterContext parameter) {
        Class<?> type = parameter.getParameter().getType();
        return parameter.isAnnotated(BaseUrl.class) && (type == String.class || type == URI.class);
    }

    static Object of(ParameterContext parameter, String url) {
        return parameter.getParameter().getType() == URI.class ? URI.create(url) : url;
    }
}
