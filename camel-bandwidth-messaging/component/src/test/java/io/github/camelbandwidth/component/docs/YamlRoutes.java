/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.docs;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/** The routes of a YAML file, and mocks where they lead. */
final class YamlRoutes extends RouteBuilder {
    private final String file;
    private final String[] ends;

    YamlRoutes(String file, String... ends) {
        this.file = file;
        this.ends = ends;
    }

    @Override
    public void configure() throws Exception {
        PluginHelper.getRoutesLoader(getContext()).loadRoutes(ResourceHelper.resolveResource(getContext(), file));
        for (String end : ends) {
            from("direct:" + end).to("mock:" + end);
        }
    }
}
