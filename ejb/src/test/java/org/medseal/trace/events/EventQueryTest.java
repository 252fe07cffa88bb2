package org.medseal.trace.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked is what is found, for the parameters of a SimpleEventQuery (EPCIS 2.0, 8.2.7.1). */
class EventQueryTest {
    private final EventFixture world = new EventFixture();

    /** Ten packs in two cases on a pallet; one case goes to A, the other to B. */
    @BeforeEach
    void story() {
        String pallet = world.serials.pallet(1);
        String caseA = world.serials.carton(1);
        String caseB = world.serials.carton(2);
        world.captured(Told.object(world.id("made"), "2026-11-20T08:00:00Z", "ADD", "commissioning", world.packs(0, 10))
                .disposition("active")
                .at(world.plant, world.plant)
                .belongingTo("prodorder", "urn:epcglobal:cbv:bt:" + world.gln(world.plant) + ":ORDER-" + world.prefix)
                .lot("L1", "2028-10-31")
                .and(Told.object(
                                world.id("cases"),
                                "2026-11-20T08:01:00Z",
                                "ADD",
                                "commissioning",
                                List.of(caseA, caseB))
                        .at(world.plant, world.plant))
                .and(Told.aggregation(
                                world.id("pack-a"), "2026-11-20T08:02:00Z", "ADD", "packing", caseA, world.packs(0, 5))
                        .at(world.plant, world.plant))
                .and(Told.aggregation(
                                world.id("pack-b"), "2026-11-20T08:03:00Z", "ADD", "packing", caseB, world.packs(5, 10))
                        .at(world.plant, world.plant))
                .and(Told.aggregation(
                                world.id("palletize"),
                                "2026-11-20T08:04:00Z",
                                "ADD",
                                "packing",
                                pallet,
                                List.of(caseA, caseB))
                        .at(world.plant, world.plant)));
        world.captured(assigned("for-a", "2026-11-20T10:00:00Z", caseA, world.customerA));
        world.captured(assigned("for-b", "2026-11-20T11:00:00Z", caseB, world.customerB));
        world.captured(Told.aggregation(
                        world.id("ship"), "2026-11-20T12:00:00Z", "OBSERVE", "shipping", pallet, List.of(caseA, caseB))
                .disposition("in_transit")
                .at(world.plant, null)
                .from(world.pgln(1))
                .to(world.customerA)
                .to(world.customerB));
    }

    /** The case is put down for the customer's delivery. */
    private Told assigned(String name, String time, String thing, String customer) {
        return Told.transaction(world.id(name), time, "ADD", "staging_outbound", List.of(thing))
                .at(world.plant, null)
                .belongingTo("po", "urn:epcglobal:cbv:bt:" + world.gln(customer) + ":" + name)
                .belongingTo("desadv", "urn:epcglobal:cbv:bt:" + world.gln(world.plant) + ":D-" + name)
                .from(world.pgln(1))
                .to(customer);
    }

    private List<String> house(String... more) {
        String[] all = new String[more.length + 2];
        System.arraycopy(more, 0, all, 0, more.length);
        all[more.length] = "EQ_readPoint";
        all[more.length + 1] = world.plant;
        return world.found(Viewer.HOUSE, all);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "eventType, ObjectEvent, made cases",
                "eventType, AggregationEvent|TransactionEvent, pack-a pack-b palletize for-a for-b ship",
                "eventType, AssociationEvent, ''",
                "EQ_action, ADD, made cases pack-a pack-b palletize for-a for-b",
                "EQ_action, OBSERVE|DELETE, ship",
                "EQ_bizStep, shipping, ship",
                "EQ_bizStep, urn:epcglobal:cbv:bizstep:shipping|https://ref.gs1.org/cbv/BizStep-staging_outbound,"
                        + " for-a for-b ship",
                "EQ_disposition, in_transit, ship",
                "GE_eventTime, 2026-11-20T11:00:00Z, for-b ship",
                "GE_eventTime, 2026-11-20T12:30:00 01:00, ship",
                "LT_eventTime, 2026-11-20T08:02:00Z, made cases",
                "EXISTS_errorDeclaration, true, ''",
                "EXISTS_errorDeclaration, false, made cases pack-a pack-b palletize for-a for-b ship",
            })
    void findsByWhatTheEventSays(String name, String values, String found) {
        List<String> expected = found.replace("'", "").isBlank()
                ? List.of()
                : List.of(found.strip().split(" "));
        assertThat(house(name, values)).containsExactlyElementsOf(expected);
    }

    @Test
    void findsThingsInAnyForm() {
        String link = "https://id.gs1.org/01/" + world.serials.carton + "/21/S1";

        assertThat(house("MATCH_epc", link)).containsExactly("cases", "palletize", "for-a", "ship");
        assertThat(house("MATCH_epc", world.serials.carton(1))).containsExactly("cases", "palletize", "for-a", "ship");
        assertThat(house("MATCH_parentID", link)).containsExactly("pack-a");
        assertThat(house("MATCH_anyEPC", link)).containsExactly("cases", "pack-a", "palletize", "for-a", "ship");
        assertThat(house("MATCH_epc", world.serials.pack(7) + "|" + world.serials.pack(1)))
                .containsExactly("made", "pack-a", "pack-b");
        assertThat(house("MATCH_inputEPC", link)).isEmpty();
        assertThat(house("MATCH_epc", world.serials.pack(99))).isEmpty();
        assertThat(house("MATCH_epc", world.serials.pack(99_000_000))).isEmpty();
    }

    @Test
    void findsProductsLotsAndPatterns() {
        String product = "https://id.gs1.org/01/" + world.serials.pack;

        assertThat(house("MATCH_epc", "urn:epc:idpat:sgtin:" + world.prefix + ".012345.*"))
                .containsExactly("made", "pack-a", "pack-b");
        assertThat(house("MATCH_epc", product)).containsExactly("made", "pack-a", "pack-b");
        assertThat(house("MATCH_epc", product + "/10/L1")).containsExactly("made", "pack-a", "pack-b");
        assertThat(house("MATCH_epc", product + "/10/L2")).isEmpty();
        assertThat(house("MATCH_anyEPC", "urn:epc:idpat:sgtin:" + world.prefix + ".*.*"))
                .containsExactly("made", "cases", "pack-a", "pack-b", "palletize", "for-a", "for-b", "ship");
        assertThat(house("MATCH_parentID", "urn:epc:idpat:sscc:" + world.prefix + ".*"))
                .containsExactly("palletize", "ship");
    }

    @Test
    void findsTransactionsAndParties() {
        String po = "urn:epcglobal:cbv:bt:" + world.gln(world.customerA) + ":for-a";

        assertThat(house("EQ_bizTransaction_po", po)).containsExactly("for-a");
        assertThat(house("EQ_bizTransaction_desadv", po)).isEmpty();
        assertThat(house("EQ_destination_owning_party", world.customerA)).containsExactly("for-a", "ship");
        assertThat(house("EQ_destination_owning_party", "https://id.gs1.org/417/" + world.gln(world.customerA)))
                .containsExactly("for-a", "ship");
        assertThat(house("EQ_source_owning_party", world.customerA)).isEmpty();
        assertThat(house("EQ_eventID", world.id("for-b") + "|" + world.id("none")))
                .containsExactly("for-b");
        assertThat(house("EQ_bizLocation", "https://id.gs1.org/414/" + world.gln(world.plant)))
                .containsExactly("made", "cases", "pack-a", "pack-b", "palletize");
    }

    @ParameterizedTest
    @CsvSource({
        "EQ_colour, red, There is no parameter EQ_colour",
        "EQ_action, add, EQ_action is \"add\"",
        "eventType, QuantityEvent, eventType is \"QuantityEvent\"",
        "GE_eventTime, yesterday, a time looks like",
        "GE_eventTime, 2026-11-20T10:00:00Z|2026-11-20T11:00:00Z, takes one value",
        "EQ_bizStep, ' ', EQ_bizStep has no value",
        "MATCH_epc, urn:epc:id:sgtin:12.3, ''",
        "MATCH_epc, urn:epc:idpat:sgtin:9506000.*.7, no pattern",
        "EXISTS_errorDeclaration, maybe, EXISTS_errorDeclaration",
        "orderBy, colour, orderBy is",
        "orderDirection, UP, orderDirection is",
        "eventCountLimit, 5, eventCountLimit needs orderBy",
        "maxEventCount, 0, 1 or more",
        "GT_quantity, many, it is a number",
    })
    void refusesWhatCannotBeAsked(String name, String values, String sentence) {
        assertThatThrownBy(() -> world.found(Viewer.HOUSE, name, values))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining(sentence)
                .extracting(e -> ((QueryException) e).code())
                .isEqualTo("epcisException:QueryParameterException");
    }

    @Test
    void ordersAndLimits() {
        assertThat(house("orderBy", "eventTime")).startsWith("ship", "for-b", "for-a");
        assertThat(house("orderBy", "eventTime", "orderDirection", "ASC", "eventCountLimit", "2"))
                .containsExactly("made", "cases");
        assertThat(house("maxEventCount", "8")).hasSize(8);
        assertThatThrownBy(() -> house("maxEventCount", "7"))
                .hasMessageContaining("more than 7")
                .extracting(e -> ((QueryException) e).code())
                .isEqualTo("epcisException:QueryTooLargeException");
        assertThatThrownBy(() -> house("orderBy", "eventTime", "eventCountLimit", "2", "maxEventCount", "8"))
                .isInstanceOf(QueryException.class);
    }

    @Test
    void tellsTheWholeEventInTheFormAskedFor() {
        JsonNode urn =
                world.events(Viewer.HOUSE, "EQ_eventID", world.id("palletize")).get(0);
        JsonNode link = world.written(
                        Viewer.HOUSE,
                        EventQuestion.of(EventFixture.parameters("EQ_eventID", world.id("palletize"))),
                        EpcFormat.ALWAYS_GS1_DIGITAL_LINK)
                .at("/epcisBody/queryResults/resultsBody/eventList/0");

        assertThat(urn.path("childEPCs"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder(world.serials.carton(1), world.serials.carton(2));
        assertThat(urn.path("parentID").asText()).isEqualTo(world.serials.pallet(1));
        assertThat(urn.path("recordTime").asText()).isEqualTo(world.capture.now.toString());
        assertThat(link.path("childEPCs").get(0).asText())
                .isEqualTo("https://id.gs1.org/01/" + world.serials.carton + "/21/S1");
        assertThat(link.path("parentID").asText()).startsWith("https://id.gs1.org/00/");
    }

    @Test
    void aPartnerSeesWhatNamesItAndOfASharedPalletItsOwn() {
        assertThat(world.found(world.partnerA)).containsExactly("for-a", "ship");
        assertThat(world.found(world.partnerB)).containsExactly("for-b", "ship");
        assertThat(world.events(world.partnerA, "EQ_bizStep", "shipping").get(0).path("childEPCs"))
                .extracting(JsonNode::asText)
                .containsExactly(world.serials.carton(1));
        assertThat(world.events(world.partnerB, "EQ_bizStep", "shipping").get(0).path("childEPCs"))
                .extracting(JsonNode::asText)
                .containsExactly(world.serials.carton(2));
        assertThat(world.found(world.partnerA, "MATCH_epc", world.serials.carton(2)))
                .isEmpty();
        assertThat(world.found(world.partnerA, "EQ_eventID", world.id("for-b"))).isEmpty();
        assertThat(world.found(Viewer.partner(Set.of(), "nobody-" + world.prefix)))
                .isEmpty();
    }

    @Test
    void aPartnerSeesWhatItReportedAndALineItsReports() {
        String sender = world.partnerA.account();
        world.captured(
                Told.object(
                        world.id("received"),
                        "2026-11-21T08:00:00Z",
                        "OBSERVE",
                        "receiving",
                        List.of(world.serials.carton(1))),
                sender);

        assertThat(world.found(world.partnerA)).containsExactly("for-a", "ship", "received");
        assertThat(world.found(Viewer.reporter(sender))).containsExactly("received");
        assertThat(world.found(Viewer.reporter(world.capture.sender))).hasSize(8);
    }

    @Test
    void pagesSurviveNewEvents() {
        var question = new EventQuestion(
                EventFixture.parameters("EQ_readPoint", world.plant, "orderBy", "eventTime"), Map.of(), 3, null);
        EventPage first = world.ask(Viewer.HOUSE, events -> events.find(question));
        world.captured(assigned("late", "2026-11-20T08:30:00Z", world.serials.carton(2), world.customerB));
        List<String> rest = new ArrayList<>();
        String token = first.nextPageToken().orElseThrow();
        while (token != null) {
            String at = token;
            EventPage page = world.ask(
                    Viewer.HOUSE,
                    events -> events.find(new EventQuestion(question.parameters(), question.namespaces(), 3, at)));
            page.events()
                    .forEach(each -> rest.add(each.event()
                            .eventId()
                            .orElseThrow()
                            .substring(world.id("").length())));
            token = page.nextPageToken().orElse(null);
        }

        assertThat(first.events())
                .extracting(each -> each.event().eventId().orElseThrow())
                .containsExactly(world.id("ship"), world.id("for-b"), world.id("for-a"));
        assertThat(rest).containsExactly("palletize", "pack-b", "pack-a", "cases", "made");
        assertThatThrownBy(() -> world.ask(
                        world.partnerA,
                        events -> events.find(new EventQuestion(
                                question.parameters(),
                                question.namespaces(),
                                3,
                                first.nextPageToken().orElseThrow()))))
                .hasMessageContaining("was not given for this question");
    }

    @Test
    void oneEventById() {
        assertThat(world.<EventPage>ask(world.partnerA, events -> events.get(world.id("for-a")))
                        .size())
                .isOne();
        assertThatThrownBy(() -> world.ask(world.partnerA, events -> events.get(world.id("for-b"))))
                .extracting(e -> ((QueryException) e).code())
                .isEqualTo("epcisException:NoSuchNameException");
    }
}
