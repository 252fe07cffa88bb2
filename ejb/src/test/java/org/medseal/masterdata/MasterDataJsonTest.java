package org.medseal.masterdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medseal.InvalidInputException;
import org.medseal.Json;
import org.medseal.RefusedException.Kind;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.LotNumber;

class MasterDataJsonTest {
    private static final Gtin GTIN = new Gtin("09506000134352");
    private static final LotNumber LOT = new LotNumber("A1234");

    @Test
    void namesEveryFaultOfAProductInOneAnswer() {
        InvalidInputException refusal = refusalOfProduct("""
                {"name": "", "companyPrefix": "12", "packagingLevel": "barrel", "market": "eu", "packSize": "20",
                 "colour": "white", "manufacturer": "9506000000014",
                 "nationalNumbers": [{"scheme": "PZN", "value": "1"}, 7], "serialPool": {"length": 99}}""");

        assertThat(refusal.kind()).isEqualTo(Kind.MALFORMED);
        assertThat(refusal.faults())
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactly(
                        "/name empty",
                        "/companyPrefix too-short",
                        "/packagingLevel packaging-level",
                        "/market wrong-value",
                        "/packSize wrong-type",
                        "/manufacturer check-digit",
                        "/nationalNumbers/0/scheme wrong-value",
                        "/nationalNumbers/1 wrong-type",
                        "/serialPool/length range",
                        "/serialPool/alphabet missing",
                        "/colour unknown-member");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"companyPrefix":"9506001"} | /companyPrefix | company-prefix | GTIN 09506000134352 was not given under the company prefix 9506001
            {"gtin":"09506000134369"} | /gtin | other-gtin | The address says 09506000134352, the body says 09506000134369
            {"contains":{"gtin":"09506000134369","quantity":10}} | /contains | contents | A unit holds no other packs; a bundle, case or pallet does
            {"packagingLevel":"case","contains":{"gtin":"09506000134352","quantity":10}} | /contains/gtin | contents | GTIN 09506000134352 cannot hold itself
            {"nationalNumbers":[{"scheme":"DE-PZN","value":"1"},{"scheme":"DE-PZN","value":"2"}]} | /nationalNumbers/1/scheme | twice | There are two numbers of the scheme DE-PZN
            """)
    void refusesWhatDoesNotGoTogether(String changes, String pointer, String code, String sentence) {
        InvalidInputException refusal = refusalOfProduct(changes);

        assertThat(refusal.kind()).isEqualTo(Kind.AGAINST_RULE);
        assertThat(refusal.faults()).containsExactly(new InvalidInputException.Fault(pointer, code, sentence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"expiry":"2028-02-30"} | MALFORMED | /expiry is "2028-02-30"; there is no such day
            {"expiry":"31.10.2028"} | MALFORMED | /expiry is "31.10.2028"; a date looks like 2028-10-31
            {"expiry":null} | MALFORMED | /expiry is missing
            {"expiry":20281031} | MALFORMED | /expiry must be a text, not the number 20281031
            {"expiry":"2026-09-30"} | AGAINST_RULE | The lot expires on 2026-09-30, not after it was made on 2026-10-01
            {"expiry":"2026-10-01"} | AGAINST_RULE | The lot expires on 2026-10-01, not after it was made on 2026-10-01
            {"expiry":"2128-10-01"} | AGAINST_RULE | A pack cannot say 2128-10-01: its date has two digits for the year
            {"plannedQuantity":0} | MALFORMED | /plannedQuantity is 0; it must be 1 to 1000000000
            {"plannedQuantity":1.5} | MALFORMED | /plannedQuantity must be a whole number, not the number 1.5
            {"plannedQuantity":99999999999999999999} | MALFORMED | /plannedQuantity is 99999999999999999999; it must be 1 to 1000000000
            {"site":"9506000000014"} | MALFORMED | GLN 9506000000014: the check digit is 4 but must be 5
            {"lot":"B1"} | AGAINST_RULE | The address says A1234, the body says B1
            """)
    void refusesABadLot(String changes, Kind kind, String sentence) {
        String good = "{\"expiry\":\"2028-10-31\",\"manufactured\":\"2026-10-01\"}";
        InvalidInputException refusal = catchThrowableOfType(
                InvalidInputException.class, () -> MasterDataJson.lot(merged(good, changes), GTIN, LOT));

        assertThat(refusal).hasMessage(sentence);
        assertThat(refusal.kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [] | The body must be an object, not an array
            7 | The body must be an object, not the number 7
            "x" | The body must be an object, not a text
            null | The body must be an object, not null
            """)
    void refusesABodyThatIsNoObject(String body, String sentence) {
        InvalidInputException refusal =
                catchThrowableOfType(InvalidInputException.class, () -> MasterDataJson.product(json(body), GTIN));

        assertThat(refusal.faults().get(0).detail()).isEqualTo(sentence);
    }

    @Test
    void overTheQueueTheBodyNamesTheThing() {
        assertThat(MasterDataJson.lot(
                                json("{\"gtin\":\"9506000134352\",\"lot\":\"A1234\",\"expiry\":\"2028-10-31\"}"),
                                null,
                                null)
                        .gtin())
                .isEqualTo(GTIN);
        InvalidInputException refusal = catchThrowableOfType(
                InvalidInputException.class, () -> MasterDataJson.lot(json("{\"expiry\":\"2028-10-31\"}"), null, null));
        assertThat(refusal.faults())
                .extracting(InvalidInputException.Fault::pointer)
                .isEqualTo(List.of("/gtin", "/lot"));
    }

    private static InvalidInputException refusalOfProduct(String changes) {
        String good = "{\"name\":\"P\",\"companyPrefix\":\"9506000\",\"packagingLevel\":\"unit\"}";
        return catchThrowableOfType(
                InvalidInputException.class, () -> MasterDataJson.product(merged(good, changes), GTIN));
    }

    private static JsonNode merged(String good, String changes) {
        try {
            return Json.mapper().readerForUpdating(json(good)).readValue(changes);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return Json.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Otherwise one person alone could do it, and nobody would be told. */
    @Test
    void aLotIsNotRecalledByAStatusAlone() {
        InvalidInputException refusal = catchThrowableOfType(
                InvalidInputException.class,
                () -> MasterDataJson.lotStatus(
                        json("{\"status\":\"recalled\",\"reason\":\"haste\"}"), GTIN, new LotNumber("A1234")));
        assertThat(refusal.code()).isEqualTo("recall-needed");
        assertThat(refusal.kind()).isEqualTo(Kind.AGAINST_RULE);
    }

    @Test
    void aPlaceOnEarthIsTwoNumbersOfDegreesAndNeverHalfOfIt() throws Exception {
        String json = """
                {"sgln":"urn:epc:id:sgln:9506000.00001.0","name":"Plant","coordinates":{"latitude":%s,"longitude":%s}}""";
        Coordinates read = MasterDataJson.location(Json.mapper().readTree(json.formatted("47.559600", "-10")), null)
                .details()
                .coordinates();
        assertThat(read).isEqualTo(new Coordinates(new BigDecimal("47.5596"), new BigDecimal("-10")));
        assertThat(MasterDataJson.location(Json.mapper().readTree(json.formatted("\"47.5596\"", "\"-10\"")), null)
                        .details()
                        .coordinates())
                .isEqualTo(read);
        for (String wrong :
                List.of(json.formatted("90.1", "0"), json.formatted("null", "0"), json.formatted("0", "true"))) {
            JsonNode body = Json.mapper().readTree(wrong);
            assertThatThrownBy(() -> MasterDataJson.location(body, null))
                    .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.faults())
                            .allSatisfy(fault -> assertThat(fault.pointer()).startsWith("/coordinates/")));
        }
    }
}
