/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test a {@link Tab} of a browser all tests share, and looks afterwards at what must be true of every page. */
final class OpenTab implements ParameterResolver, AfterTestExecutionCallback {
    private static final Namespace HERE = Namespace.create(OpenTab.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Tab.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Chromium browser = context.getRoot()
                .getStore(HERE)
                .getOrComputeIfAbsent(Chromium.class, ignored -> Chromium.start(), Chromium.class);
        Tab tab = browser.open();
        context.getStore(HERE).put(Tab.class, tab);
        return tab;
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        Tab tab = context.getStore(HERE).get(Tab.class, Tab.class);
        if (tab != null && context.getExecutionException().isEmpty()) {
            assertThat(tab.problems()).isEmpty();
            String origin =
                    URI.create(tab.value("location.href").asText()).resolve("/").toString();
            assertThat(tab.requests())
                    .isNotEmpty()
                    .allMatch(request -> request.startsWith(origin) || request.equals("about:blank"));
        }
    }
}
