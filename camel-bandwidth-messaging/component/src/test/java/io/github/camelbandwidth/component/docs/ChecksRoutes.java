/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.docs;

import io.github.camelbandwidth.client.text.SegmentReport;
import io.github.camelbandwidth.component.api.BandwidthMessagingConstants;
import org.apache.camel.builder.RouteBuilder;

/** The routes of the guide's page on checks and encoding. */
class ChecksRoutes extends RouteBuilder {
    @Override
    public void configure() {
        from("direct:reminder")
                .setHeader(BandwidthMessagingConstants.TO, header("phone"))
                .to("bandwidth-messaging:messages?smartEncoding=true&maxSegments=2&onTooLong=CUT")
                .filter(header(BandwidthMessagingConstants.TEXT_CUT).isNotNull())
                .log("${header.CamelBandwidthMessagingTextCut} characters of the reminder were cut off")
                .to("direct:wasCut");

        from("direct:count")
                .bean(SegmentReport.class, "of")
                .setBody(simple("${body.encoding}: ${body.count} segments, ${body.remaining} left, ${body.offenders}"));
    }
}
