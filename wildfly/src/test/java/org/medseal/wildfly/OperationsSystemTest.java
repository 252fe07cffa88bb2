package org.medseal.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What persons and the ERP order over REST: done once, in the right state only, by the right role only. */
class OperationsSystemTest {
    /** Each operation on a pack that was commissioned; the disposition that follows. */
    private enum Operation {
        SAMPLE("inactive"),
        DESTROY("destroyed"),
        DECOMMISSION("inactive"),
        PACK("in_progress"),
        UNPACK("in_progress"),
        SHIP("in_transit"),
        RECEIVE("in_progress"),
        RETURN("returned"),
        DISPENSE("dispensed");

        private final String disposition;

        Operation(String disposition) {
            this.disposition = disposition;
        }

        String path() {
            return "/api/operations/" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isDoneOnceHoweverOftenItIsOrdered(Operation operation) throws Exception {
        Pack pack = Pack.commissioned();
        if (operation == Operation.UNPACK) {
            Plant.require(order(Operation.PACK, pack.order(UUID.randomUUID().toString())), 200);
        }
        int before = history(pack);
        String order = pack.order(UUID.randomUUID().toString());
        Rest.Answer first = order(operation, order);
        Plant.require(first, 200);
        assertThat(first.json().path("disposition").asText()).isEqualTo(operation.disposition);

        Rest.Answer again = order(operation, order);
        Plant.require(again, 200);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(history(pack)).isEqualTo(before + 1);
        assertThat(pack.view().path("disposition").asText()).isEqualTo(operation.disposition);
        assertThat(pack.view().path("parent").isNull()).isEqualTo(operation != Operation.PACK);
    }

    @ParameterizedTest
    @EnumSource
    void isRefusedWhereTheStateForbidsIt(Operation operation) throws Exception {
        Pack pack = Pack.commissioned();
        Plant.require(order(Operation.DESTROY, pack.order(UUID.randomUUID().toString())), 200);
        int before = history(pack);
        Rest.Answer refused = order(operation, pack.order(UUID.randomUUID().toString()));
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.json().path("detail").asText()).isNotBlank();
        assertThat(history(pack)).isEqualTo(before);
        assertThat(pack.view().path("disposition").asText()).isEqualTo("destroyed");
    }

    @ParameterizedTest
    @EnumSource
    void isRefusedToARoleThatHasNothingToOrder(Operation operation) throws Exception {
        Pack pack = Pack.commissioned();
        int before = history(pack);
        for (String account : List.of("line1", "partner1", "auditor", "approver")) {
            Rest.Answer refused = Rest.as(account)
                    .post(operation.path(), pack.order(UUID.randomUUID().toString()));
            assertThat(refused.status()).as(account + ": " + refused.text()).isEqualTo(403);
        }
        assertThat(history(pack)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"admin", "officer", "operator", "erp"})
    void isOpenToWhoMayOrder(String account) throws Exception {
        Rest.Answer done = Rest.as(account)
                .post(
                        Operation.SAMPLE.path(),
                        Pack.commissioned().order(UUID.randomUUID().toString()));
        assertThat(done.status()).as(done.text()).isEqualTo(200);
    }

    @Test
    void aRequestIdStandsForOneOrderOnly() throws Exception {
        Pack pack = Pack.commissioned();
        String requestId = UUID.randomUUID().toString();
        Plant.require(order(Operation.SAMPLE, pack.order(requestId)), 200);
        Rest.Answer otherOperation = order(Operation.DESTROY, pack.order(requestId));
        assertThat(otherOperation.status()).as(otherOperation.text()).isEqualTo(409);
        assertThat(otherOperation.text()).contains("operation");
        Rest.Answer otherCodes = order(Operation.SAMPLE, Pack.commissioned().order(requestId));
        assertThat(otherCodes.status()).as(otherCodes.text()).isEqualTo(409);
        assertThat(otherCodes.text()).contains("codes");
    }

    @Test
    void ofSeveralCodesOneThatMayNotStopsAll() throws Exception {
        Pack good = Pack.commissioned();
        Pack gone = Pack.commissioned();
        Plant.require(order(Operation.DESTROY, gone.order(UUID.randomUUID().toString())), 200);
        Rest.Answer refused = order(Operation.SHIP, """
                {"requestId":"%s","codes":["%s","%s"],"location":"9506000000015"}""".formatted(UUID.randomUUID(), good.code(), gone.code()));
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.text()).contains(gone.serial()).doesNotContain(good.serial());
        assertThat(good.view().path("disposition").asText()).isEqualTo("active");
    }

    @Test
    void whatIsShippedOnTheWayBackSaysSo() throws Exception {
        Pack pack = Pack.commissioned();
        String order = pack.order(UUID.randomUUID().toString()).replaceFirst("\\{", "{\"wayBack\":true,");
        Rest.Answer elsewhere = order(Operation.DESTROY, order);
        assertThat(elsewhere.status()).as(elsewhere.text()).isEqualTo(400);
        Rest.Answer shipped = order(Operation.SHIP, order);
        Plant.require(shipped, 200);
        assertThat(shipped.json().path("disposition").asText()).isEqualTo("returned");
        assertThat(shipped.json().path("bizStep").asText()).isEqualTo("shipping");
        assertThat(pack.view().path("disposition").asText()).isEqualTo("returned");
    }

    /** A pack in use, and the SSCC of a carton for it. */
    private record Pack(String gtin, String serial, String carton) {
        static Pack commissioned() throws InterruptedException {
            String gtin = Plant.product("upper-alphanumeric", 12);
            String serial = Plant.serials(gtin, 1).get(0);
            Plant.capture(Plant.commissioning(gtin, List.of(serial)));
            return new Pack(gtin, serial, Plant.sscc());
        }

        String code() {
            return "(01)" + gtin + "(21)" + serial;
        }

        String order(String requestId) {
            return """
                    {"requestId":"%s","codes":["%s"],"parent":"(00)%s","reason":"test","location":"9506000000015"}""".formatted(requestId, code(), carton);
        }

        JsonNode view() {
            return Rest.as("officer")
                    .get("/api/items?code=" + Rest.encoded(code()))
                    .json();
        }
    }

    private static Rest.Answer order(Operation operation, String body) {
        return Rest.as("operator").post(operation.path(), body);
    }

    private static int history(Pack pack) {
        return Rest.as("officer")
                .get("/api/items/history?code=" + Rest.encoded(pack.code()))
                .json()
                .size();
    }
}
