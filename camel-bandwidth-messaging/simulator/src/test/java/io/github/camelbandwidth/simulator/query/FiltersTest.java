/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import io.github.camelbandwidth.simulator.kit.ApiClient;
import io.github.camelbandwidth.simulator.kit.Lists;
import io.github.camelbandwidth.simulator.time.HandMovedTime;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages of different kinds, and which of them a filter finds. */
class FiltersTest {
    private static final String TEXT = "+19195550142";
    private static final String BRITISH = "+447700900123";
    private static final String PICTURE = "+19195550144";
    private static final String REFUSED = "+15555554432";
    private static final String WAITING = "+19195550147";
    private static final String UNDER_WAY = "+19195550146";

    private static Simulator simulator;
    private static Lists lists;

    @BeforeAll
    static void sendOneOfEach() {
        HandMovedTime time = SimulatorTime.handMoved(Instant.parse("2026-02-01T15:00:00Z"));
        simulator = Simulator.start(
                SimulatorSettings.defaults()
                        .withPort(0)
                        .withReceipts(true)
                        .withLatency(Duration.ofSeconds(10))
                        .withQueries(QuerySettings.defaults()
                                .withUnheardShown(true)
                                .withCarrierName("AT&T")
                                .withCampaign("CAMPAIGN1", "T")
                                .withLocation("SITE1")),
                time);
        lists = new Lists(simulator);
        ApiClient client = new ApiClient(simulator);
        client.send(body("+19195550100", TEXT, "'text':'Hello'"));
        time.advance(Duration.ofMinutes(1));
        client.send(body("+18885550100", BRITISH, "'text':'" + "x".repeat(400) + "'"));
        time.advance(Duration.ofMinutes(1));
        client.send(body("Example", PICTURE, "'media':['https://media.example.com/a.png']"));
        time.advance(Duration.ofMinutes(1));
        client.send(body("12345", REFUSED, "'text':'Hello'"));
        time.advance(Duration.ofMinutes(1));
        client.send(body("+19195550100", UNDER_WAY, "'text':'Hello'"));
        // It is with the carrier then.
        time.advance(Duration.ofSeconds(20));
        client.send(body("+19195550100", WAITING, "'text':'Hello'"));
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sourceTn=+19195550100 | TEXT UNDER_WAY WAITING",
                "sourceTn=+18885550100,12345 | BRITISH REFUSED",
                "sourceTn=+1919 | TEXT UNDER_WAY WAITING",
                "sourceTn=Example | PICTURE",
                "destinationTn=+447700900123 | BRITISH",
                "destinationTn=+19195550142,+15555554432 | TEXT REFUSED",
                "destinationTn=+1919555 | TEXT PICTURE UNDER_WAY WAITING",
                "destinationTn=+49301234567 | ''",
                "messageStatus=DELIVERED | TEXT BRITISH PICTURE",
                "messageStatus=FAILED | REFUSED",
                "messageStatus=SENDING | ''",
                "messageStatus=QUEUED | WAITING",
                "messageStatus=RECEIVED | ''",
                "messageStatus=SENT | UNDER_WAY",
                "messageStatus=ACCEPTED | ''",
                "messageStatus=UNDELIVERED | ''",
                "messageStatus=DLR_EXPIRED | ''",
                "messageDirection=OUTBOUND | TEXT BRITISH PICTURE REFUSED UNDER_WAY WAITING",
                "messageDirection=INBOUND | ''",
                "carrierName=AT&T | TEXT BRITISH UNDER_WAY",
                "carrierName=Verizon | ''",
                "messageType=sms | TEXT BRITISH REFUSED UNDER_WAY WAITING",
                "messageType=mms | PICTURE",
                "messageType=rcs | ''",
                "errorCode=4432 | REFUSED",
                "errorCode=4433 | ''",
                "fromDateTime=2026-02-01T15:03:00Z | REFUSED UNDER_WAY WAITING",
                "fromDateTime=2026-02-01T16:02:30+01:00 | REFUSED UNDER_WAY WAITING",
                "toDateTime=2026-02-01T15:01:00.000Z | TEXT BRITISH",
                "fromDateTime=2026-02-01T15:01:00Z&toDateTime=2026-02-01T15:02:00Z | BRITISH PICTURE",
                "campaignId=CAMPAIGN1 | TEXT BRITISH PICTURE REFUSED UNDER_WAY WAITING",
                "campaignId=CAMPAIGN2 | ''",
                "fromBwLatency=20 | TEXT BRITISH PICTURE UNDER_WAY",
                "fromBwLatency=21 | ''",
                "bwQueued=true | WAITING",
                "bwQueued=false | TEXT BRITISH PICTURE REFUSED UNDER_WAY",
                "product=LOCAL_A2P | TEXT UNDER_WAY WAITING",
                "product=TOLL_FREE | BRITISH",
                "product=ALPHA_NUMERIC | PICTURE",
                "product=SHORT_CODE_REACH | REFUSED",
                "product=P2P | ''",
                "location=SITE1 | TEXT BRITISH PICTURE REFUSED UNDER_WAY WAITING",
                "location=SITE2 | ''",
                "carrierQueued=true | UNDER_WAY",
                "carrierQueued=false | TEXT BRITISH PICTURE REFUSED WAITING",
                "fromCarrierLatency=10 | TEXT BRITISH PICTURE",
                "fromCarrierLatency=11 | ''",
                "callingNumberCountryA3=USA | TEXT BRITISH UNDER_WAY WAITING",
                "calledNumberCountryA3=GBR | BRITISH",
                "calledNumberCountryA3=DEU | ''",
                "fromSegmentCount=2 | BRITISH",
                "fromSegmentCount=1&toSegmentCount=2 | TEXT PICTURE REFUSED UNDER_WAY WAITING",
                "toSegmentCount=3 | TEXT BRITISH PICTURE REFUSED UNDER_WAY WAITING",
                "fromMessageSize=6 | BRITISH",
                "toMessageSize=5 | TEXT REFUSED UNDER_WAY WAITING",
                "fromMessageSize=5&toMessageSize=5 | TEXT REFUSED UNDER_WAY WAITING",
                "messageStatus=DELIVERED&messageType=sms&sourceTn=+1888 | BRITISH",
            })
    void a_filter_finds_what_it_names_and_nothing_else(String query, String names) {
        List<String> expected = Arrays.stream(names.split(" ", -1))
                .filter(name -> !name.isEmpty())
                .map(FiltersTest::number)
                .toList();
        assertThat(lists.recipients(query)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(lists.find(query).path("totalCount").asInt()).isEqualTo(expected.size());
    }

    @Test
    void a_message_is_found_by_its_id() {
        String id = simulator.messages().get(1).id();
        assertThat(lists.recipients("messageId=" + id)).containsExactly(BRITISH);
        assertThat(lists.recipients("messageId=none")).isEmpty();
    }

    private static String number(String name) {
        return switch (name) {
            case "TEXT" -> TEXT;
            case "BRITISH" -> BRITISH;
            case "PICTURE" -> PICTURE;
            case "REFUSED" -> REFUSED;
            case "WAITING" -> WAITING;
            default -> UNDER_WAY;
        };
    }

    private static String body(String from, String to, String content) {
        return ("{'applicationId':'" + ApiClient.APPLICATION + "','from':'" + from + "','to':'" + to + "'," + content
                        + "}")
                .replace('\'', '"');
    }
}
