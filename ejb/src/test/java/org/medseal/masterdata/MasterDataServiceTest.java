package org.medseal.masterdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.medseal.Json;
import org.medseal.RefusedException;
import org.medseal.RefusedException.Kind;
import org.medseal.TestDatabase;
import org.medseal.audit.AuditRow;
import org.medseal.audit.AuditTrail;
import org.medseal.gs1.Gln;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.LotNumber;
import org.medseal.gs1.Sgln;

class MasterDataServiceTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T10:00:00Z");
    private static final String PRODUCT = """
            {"name": "Paracetamol 500 mg, 20 tablets", "companyPrefix": "9506000", "packagingLevel": "unit",
             "market": "EU", "strength": "500 mg", "dosageForm": "tablet", "packSize": 20,
             "nationalNumbers": [{"scheme": "DE-PZN", "value": "00000000"}],
             "serialPool": {"length": 12, "alphabet": "upper-alphanumeric"}}""";
    private static final String LOT = """
            {"expiry": "2028-10-31", "manufactured": "2026-10-01", "plannedQuantity": 5000, "site": "9506000000015"}""";

    private final TestMasterData monday = at(MONDAY);
    private final TestMasterData tuesday = at(TUESDAY);

    @Test
    void keepsAProductAsItWasPut() {
        Gtin gtin = gtin();
        PutProduct put = MasterDataJson.product(json(PRODUCT), gtin);

        Saved<ProductRow> saved = monday.in(data -> data.putProduct(put));

        assertThat(saved.created()).isTrue();
        assertThat(saved.row()).isEqualTo(new ProductRow(gtin, put.details(), 1, MONDAY));
        assertThat(monday.<ProductRow>in(data -> data.getProduct(gtin))).isEqualTo(saved.row());
        assertThat(json(text(saved.row())).get("serialPool").get("length").intValue())
                .isEqualTo(12);
    }

    @Test
    void theSameContentAgainChangesNothingAndLeavesNoRecord() {
        Gtin gtin = gtin();
        monday.in(data -> data.putProduct(MasterDataJson.product(json(PRODUCT), gtin)));

        Saved<ProductRow> again = tuesday.in(data -> data.putProduct(MasterDataJson.product(json(PRODUCT), gtin)));

        assertThat(again.created()).isFalse();
        assertThat(again.changed()).isFalse();
        assertThat(again.row().version()).isEqualTo(1);
        assertThat(audit("product", gtin.toString())).hasSize(1);
    }

    @Test
    void anAnswerMayBeSentBackAsItCame() {
        Gtin gtin = gtin();
        ProductRow row = monday.in(data -> data.putProduct(MasterDataJson.product(json(PRODUCT), gtin)))
                .row();

        assertThat(tuesday.in(data -> data.putProduct(MasterDataJson.product(json(text(row)), gtin)))
                        .changed())
                .isFalse();
    }

    @Test
    void aChangeIsANewVersionAndTheOldOneCanStillBeRead() {
        Gtin gtin = gtin();
        monday.in(data -> data.putProduct(MasterDataJson.product(json(PRODUCT), gtin)));
        String renamed = PRODUCT.replace("20 tablets", "30 tablets");

        Saved<ProductRow> second = tuesday.in(data -> data.putProduct(MasterDataJson.product(json(renamed), gtin)));

        assertThat(second.row().version()).isEqualTo(2);
        assertThat(second.row().validFrom()).isEqualTo(TUESDAY);
        assertThat(monday.<String>in(data -> data.productAt(gtin, MONDAY.plusSeconds(1))))
                .contains("20 tablets");
        assertThat(monday.<String>in(data -> data.productAt(gtin, TUESDAY))).contains("30 tablets");
        assertThatThrownBy(() -> monday.in(data -> data.productAt(gtin, MONDAY.minusSeconds(1))))
                .hasMessage("There was no product " + gtin + " at 2026-11-23T09:59:59Z");
        List<AuditRow> records = audit("product", gtin.toString());
        assertThat(records)
                .extracting(row -> row.entry().action())
                .containsExactly("product-created", "product-changed");
        assertThat((String) records.get(1).entry().before()).contains("20 tablets");
        assertThat((String) records.get(1).entry().after()).contains("30 tablets");
    }

    @Test
    void refusesAChangeOfAVersionThatIsNoLongerThere() {
        Gtin gtin = gtin();
        monday.in(data -> data.putProduct(MasterDataJson.product(json(PRODUCT), gtin)));
        PutProduct second = new PutProduct(
                gtin, 7, MasterDataJson.product(json(PRODUCT), gtin).details());

        assertThatThrownBy(() -> tuesday.in(data -> data.putProduct(second)))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.kind()).isEqualTo(Kind.CONFLICT))
                .hasMessage("The product " + gtin + " stands at version 1, not 7; somebody changed it meanwhile");
    }

    @Test
    void givesEveryLotADenseNumberAndFindsItByThat() {
        Gtin gtin = gtin();
        monday.in(data -> data.putProduct(MasterDataJson.product(json(PRODUCT), gtin)));
        LotRow first = putLot(gtin, "A1234");
        LotRow second = putLot(gtin, "a1234");

        assertThat(second.id()).isEqualTo(first.id() + 1);
        assertThat(monday.<LotRow>in(data -> data.getLot(second.id()))).isEqualTo(second);
        assertThat(first.expiry()).isEqualTo(LocalDate.of(2028, 10, 31));
        assertThat(monday.<Page<LotRow>>in(data -> data.listLots(gtin, new Listing(0, 1, "A12"))))
                .isEqualTo(new Page<>(List.of(first), 0, 1, 2));
    }

    @Test
    void refusesALotOfAProductThatNobodyKnows() {
        Gtin gtin = gtin();

        assertThatThrownBy(() -> putLot(gtin, "A1")).hasMessage("There is no product " + gtin);
    }

    @Test
    void aRecalledLotIsRecalledAtOnceAndForGood() {
        Gtin gtin = gtin();
        LotNumber lot = new LotNumber("A1234");
        monday.in(data -> data.putProduct(MasterDataJson.product(json(PRODUCT), gtin)));
        putLot(gtin, "A1234");

        tuesday.in(data -> data.setLotStatus(new SetLotStatus(gtin, lot, LotStatus.RECALLED, "glass splinters")));

        assertThat(monday.<LotRow>in(data -> data.getLot(gtin, lot)).isRecalled())
                .isTrue();
        assertThatThrownBy(() ->
                        tuesday.in(data -> data.setLotStatus(new SetLotStatus(gtin, lot, LotStatus.RELEASED, null))))
                .hasMessage("Lot A1234 of " + gtin + " is recalled and cannot become released");
        AuditRow record = audit("lot", gtin + "/A1234").get(1);
        assertThat(record.entry().action()).isEqualTo("lot-recalled");
        assertThat(record.entry().why()).isEqualTo("glass splinters");
        assertThat(monday.<String>in(data -> data.lotAt(gtin, lot, MONDAY))).contains("\"status\":\"open\"");
    }

    @Test
    void aForeignLotIsKnownAfterItWasReported() {
        Gtin gtin = gtin();
        LotNumber lot = new LotNumber("F1");
        LotRow first = monday.in(data -> data.registerLot(gtin, lot, LocalDate.of(2027, 1, 31)));

        assertThat(tuesday.<LotRow>in(data -> data.registerLot(gtin, lot, null)))
                .isEqualTo(first);
    }

    @Test
    void keepsPartiesAndPlaces() {
        Gln gln = gln();
        String party = """
                {"name": "Großhandel Nord", "role": "wholesaler", "address": {"city": "Kiel", "country": "DE"},
                 "companyPrefixes": ["9506000", "9506001"]}""";
        String place = "{\"name\": \"Dock 3\", \"kind\": \"warehouse\", \"party\": \"" + gln + "\"}";
        Sgln dock = new Sgln(gln, "D3");

        PartyRow saved = monday.in(data -> data.putParty(MasterDataJson.party(json(party), gln)))
                .row();
        monday.in(data -> data.putLocation(MasterDataJson.location(json(place), dock)));

        assertThat(monday.<PartyRow>in(data -> data.getParty(gln))).isEqualTo(saved);
        assertThat(monday.<Optional<LocationRow>>in(
                        data -> data.findLocation("https://id.gs1.org/414/" + gln + "/254/D3")))
                .hasValueSatisfying(row -> assertThat(row.name()).isEqualTo("Dock 3"));
        assertThat(monday.<Optional<LocationRow>>in(data -> data.findLocation("urn:uuid:nothing")))
                .isEmpty();
    }

    @Test
    void onePlaceHasOneNumberInWhateverFormItIsNamed() {
        int byUrn = monday.in(data -> data.locationId("urn:epc:id:sgln:9506000.00001.0"));

        assertThat(monday.<Integer>in(data -> data.locationId("https://id.gs1.org/414/9506000000015")))
                .isEqualTo(byUrn);
        assertThat(monday.<Integer>in(data -> data.locationId("urn:epc:id:sgln:9506000.00001.7")))
                .isNotEqualTo(byUrn);
        assertThat(monday.<String>in(data -> data.locationUri(byUrn))).isEqualTo("urn:epc:id:sgln:9506000.00001.0");
    }

    private LotRow putLot(Gtin gtin, String lot) {
        return monday.in(data -> data.putLot(MasterDataJson.lot(json(LOT), gtin, new LotNumber(lot))))
                .row();
    }

    private static TestMasterData at(Instant time) {
        return new TestMasterData(Clock.fixed(time, ZoneOffset.UTC));
    }

    private static List<AuditRow> audit(String type, String subject) {
        return new AuditTrail(TestDatabase.dataSource(), Clock.systemUTC()).list(type, subject);
    }

    /** Some GTIN of our prefix that no other test has. */
    private static Gtin gtin() {
        return new Gtin(withCheckDigit("09506000" + number(5)));
    }

    private static Gln gln() {
        return new Gln(withCheckDigit("9506000" + number(5)));
    }

    private static String number(int digits) {
        return String.format("%0" + digits + "d", ThreadLocalRandom.current().nextInt(10, 99_999));
    }

    private static String withCheckDigit(String digits) {
        int sum = 0;
        for (int i = digits.length() - 1, weight = 3; i >= 0; i--, weight = 4 - weight) {
            sum += (digits.charAt(i) - '0') * weight;
        }
        return digits + (10 - sum % 10) % 10;
    }

    private static JsonNode json(String text) {
        try {
            return Json.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String text(Object value) {
        try {
            return Json.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
