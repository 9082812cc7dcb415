/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.webhook;

import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.http.common.DefaultHttpRegistry;
import org.apache.camel.http.common.HttpRegistry;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.jspecify.annotations.Nullable;

/**
 * Whether camel-servlet has a servlet. Its consumers start without one, since a web application may start its servlets
 * after Camel; but until there is one, nobody is served.
 */
final class ServletPresence {
    private static final String COMPONENT = "servlet";
    private static final String DEFAULT_NAME = "CamelServlet";

    private ServletPresence() {}

    /** False for other components, which have none. */
    static boolean isMissing(CamelContext context, String component) {
        if (!component.equals(COMPONENT)) {
            return false;
        }
        Component servlet = context.getComponent(component);
        String name = option(servlet, "servletName") instanceof String own ? own : DEFAULT_NAME;
        HttpRegistry registry = option(servlet, "httpRegistry") instanceof HttpRegistry own
                ? own
                : DefaultHttpRegistry.getHttpRegistry(name);
        return registry.getCamelServlet(name) == null;
    }

    /** Read by Camel's own configurer: the class of the component is only there where the component is. */
    private static @Nullable Object option(Component component, String name) {
        PropertyConfigurer configurer = component.getComponentPropertyConfigurer();
        return configurer instanceof PropertyConfigurerGetter getter
                ? getter.getOptionValue(component, name, true)
                : null;
    }
}
