package org.medseal.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medseal.wildfly.plant.Queue;

/** What people and programs send by mistake or on purpose, and the clear refusal of each door. */
class BadInputSystemTest {
    @ParameterizedTest
    @CsvSource({
        "(01)09506000134353(21)A1, 400", // wrong check digit
        "(01)0950600013435(21)A1, 400", // 13 digits where 14 belong
        "(01)09506000134352(21)A 1, 400", // a space is not in character set 82
        "(01)09506000134352(21)A12345678901234567890, 400", // serial of 21
        "(01)09506000134352(17)261399(21)A1, 400", // month 13
        "urn:epc:id:sgtin:9506000.013435, 400",
        "https://id.gs1.org/01/09506000134353/21/A1, 400",
    })
    void aCodeThatBreaksARuleIsRefusedWithTheRule(String code, int status) {
        Rest.Answer answer = Rest.as("officer").get("/api/items?code=" + Rest.encoded(code));
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertProblem(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"requestId\":\"a\",\"gtin\":\"09506000134353\",\"quantity\":1}",
                "{\"requestId\":\"b\",\"gtin\":\"09506000134352\",\"quantity\":0}",
                "{\"requestId\":\"c\",\"gtin\":\"09506000134352\",\"quantity\":-5}",
                "{\"requestId\":\"d\",\"gtin\":\"09506000134352\",\"quantity\":10000001}",
                "{\"requestId\":\"e\",\"gtin\":\"09506000134352\",\"quantity\":\"many\"}",
                "{\"requestId\":\"f\",\"gtin\":\"09506000134352\",\"quantity\":1,\"colour\":\"red\"}",
                "{\"requestId\":\"g\"",
                "[]",
                "",
            })
    void aSerialRequestThatCannotBeMeantIsRefused(String body) {
        Rest.Answer answer = Rest.as("line1").post("/api/serial-requests", body);
        assertThat(answer.status()).as(answer.text()).isIn(400, 404, 422);
        assertProblem(answer);
    }

    @Test
    void jsonTenThousandLevelsDeepIsRefused() {
        String deep = "[".repeat(10_000) + "]".repeat(10_000);
        Rest.Answer answer = Rest.as("admin").put("/api/products/09506000134352", deep);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertProblem(answer);
        assertCaptureFails("application/ld+json", deep.getBytes(StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not XML at all",
                "<a><b></a>",
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x \"xx\"><!ENTITY y \"&x;&x;\">]><a>&y;</a>",
                "<?xml version=\"1.0\"?><unknown/>",
            })
    void xmlThatIsNoEpcisDocumentIsRefused(String xml) {
        String told = assertCaptureFails("application/xml", xml.getBytes(StandardCharsets.UTF_8));
        assertThat(told).doesNotContain("root:").doesNotContain("org.medseal.").doesNotContain("\tat ");
    }

    @Test
    void aDocumentCutInTheMiddleLeavesNothingHalfDone() {
        String gtin = Plant.product("upper-alphanumeric", 12);
        var serials = Plant.serials(gtin, 1_000);
        byte[] whole = Plant.commissioning(gtin, serials);
        assertCaptureFails("application/xml", Arrays.copyOf(whole, whole.length / 2));
        assertThat(Rest.as("officer")
                        .get("/api/items?code=" + Rest.encoded(Plant.urn(gtin, serials.get(0))))
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("issued");
    }

    @Test
    void aDocumentThatSaysUtf8AndIsNotIsRefused() {
        byte[] latin = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>\u00e9</a>".getBytes(StandardCharsets.ISO_8859_1);
        assertCaptureFails("application/xml", latin);
    }

    @ParameterizedTest
    @CsvSource({
        "<action>ADD</action>, <action>Add</action>",
        "<eventTime>2026-11-01T09:00:00Z</eventTime>, ''",
        "<action>ADD</action>, <action>ADD</action><colour>red</colour>",
    })
    void aDocumentThatBreaksTheSchemaIsRefused(String part, String instead) {
        String gtin = Plant.product("upper-alphanumeric", 12);
        String document = new String(Plant.commissioning(gtin, Plant.serials(gtin, 3)), StandardCharsets.UTF_8);
        byte[] broken = document.replace(part, instead).getBytes(StandardCharsets.UTF_8);
        Rest.Answer answer = Rest.as("line1").post("/epcis/capture", "application/xml", broken);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertProblem(answer);
        assertThat(answer.json().path("errors").path(0).path("line").isNumber())
                .as(answer.text())
                .isTrue();
    }

    @Test
    void aSerialOfAnotherProductIsNotCommissioned() {
        String mine = Plant.product("upper-alphanumeric", 12);
        String other = Plant.product("upper-alphanumeric", 12);
        String told = assertCaptureFails("application/xml", Plant.commissioning(other, Plant.serials(mine, 3)));
        assertThat(told).contains("(01)" + other);
    }

    @Test
    void aQueueMessageThatCannotBeReadIsAnsweredWithARefusal() throws Exception {
        try (Queue queue = new Queue(Running.medseal().server().amqp(), "line1", "Medseal-line1-1")) {
            for (String body : new String[] {"not JSON", "{\"quantity\":", "{}", "[1,2]"}) {
                Queue.Reply reply =
                        queue.await(queue.put("medseal.line.serials", "SerialRequest", body), Duration.ofMinutes(1));
                assertThat(reply.messageType()).as(reply.text()).isEqualTo("Refusal");
                assertThat(reply.json().path("detail").asText())
                        .as(reply.text())
                        .isNotBlank();
            }
            Queue.Reply reply = queue.await(queue.put("medseal.line.serials", "Weather", "{}"), Duration.ofMinutes(1));
            assertThat(reply.messageType()).isEqualTo("Refusal");
            reply = queue.await(queue.put("medseal.line.events", "EPCISDocument", "garbage"), Duration.ofMinutes(1));
            assertThat(reply.text()).containsAnyOf("REJECTED", "status");
        }
    }

    /** By the answer at once (400), or by the job that the answer names. @return what was said */
    private static String assertCaptureFails(String contentType, byte[] document) {
        Rest.Answer answer = Rest.as("line1").post("/epcis/capture", contentType, document);
        if (answer.status() != 202) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(400);
            assertProblem(answer);
            return answer.text();
        }
        Rest.Answer state = Eventually.captured(Rest.as("line1"), answer);
        assertThat(state.json().path("success").asBoolean(true))
                .as(state.text())
                .isFalse();
        assertThat(state.json().path("errors")).as(state.text()).isNotEmpty();
        return state.text();
    }

    private static void assertProblem(Rest.Answer answer) {
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.json().path("detail").asText()).isNotBlank();
        assertThat(answer.text()).doesNotContain("\tat ").doesNotContain("java.");
    }
}
