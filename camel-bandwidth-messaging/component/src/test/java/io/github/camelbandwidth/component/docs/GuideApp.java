/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.docs;

import io.github.camelbandwidth.component.BandwidthMessagingComponent;
import io.github.camelbandwidth.component.WebhookApp;
import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;

/** Routes of the guide with the simulator behind them, each able to reach the other. */
final class GuideApp implements AutoCloseable {
    final Simulator simulator = Simulator.start(SimulatorSettings.defaults()
            .withPort(0)
            .withNumbers(Set.of("+19195550100"))
            .withCallbackUsername(WebhookApp.USERNAME)
            .withCallbackPassword(WebhookApp.PASSWORD));
    final WebhookApp app;

    /** Properties are those the routes ask for. */
    GuideApp(RoutesBuilder routes, Map<String, String> properties) throws Exception {
        app = WebhookApp.start(routes, component -> settings(component, properties));
        simulator.callbackUrl(app.url().resolve("/bandwidth/events"));
    }

    private void settings(BandwidthMessagingComponent component, Map<String, String> properties) {
        properties.forEach(component.getCamelContext().getPropertiesComponent()::addInitialProperty);
        component.getClientConfiguration().setBaseUrl(simulator.baseUrl());
        component.getClientConfiguration().setAccountId("9900000");
        component.getClientConfiguration().setUsername("username");
        component.getClientConfiguration().setPassword("password");
        component.getMessageConfiguration().setFrom("+19195550100");
        component.getMessageConfiguration().setApplicationId("93de2206-9669-4e07-948d-329f4b722ee2");
        component.getReceiveConfiguration().setWebhookUsername(WebhookApp.USERNAME);
        component.getReceiveConfiguration().setWebhookPassword(WebhookApp.PASSWORD);
    }

    Exchange send(String route, Object body, Map<String, Object> headers) {
        return app.context()
                .createFluentProducerTemplate()
                .to(route)
                .withBody(body)
                .withHeaders(headers)
                .send();
    }

    @Override
    public void close() throws Exception {
        app.close();
        simulator.close();
    }
}
