package org.medseal.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A partner's old program asks by the SOAP interface of EPCIS 1.2. */
class SoapQuerySystemTest {
    private static String pack;

    @BeforeAll
    static void onePackIsMade() {
        String gtin = Plant.product("upper-alphanumeric", 12);
        List<String> serials = Plant.serials(gtin, 1);
        Plant.capture(Plant.commissioning(gtin, serials));
        pack = Plant.urn(gtin, serials.get(0));
    }

    private static Rest.Answer call(String account, String body) {
        String envelope = "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\""
                + " xmlns:q=\"urn:epcglobal:epcis-query:xsd:1\"><s:Body>" + body + "</s:Body></s:Envelope>";
        return Rest.as(account).post("/epcis/soap", "text/xml", envelope.getBytes(StandardCharsets.UTF_8));
    }

    private static String poll(String parameter, String value) {
        return "<q:Poll><queryName>SimpleEventQuery</queryName><params><param><name>" + parameter
                + "</name><value><string>" + value + "</string></value></param></params></q:Poll>";
    }

    @Test
    void aPollFindsTheEventsOfAPack() {
        Rest.Answer found = call("officer", poll("MATCH_epc", pack));

        assertThat(found.status()).as(found.text()).isEqualTo(200);
        assertThat(found.contentType()).startsWith("text/xml");
        assertThat(found.text())
                .contains("<epcisq:QueryResults>", "<epc>" + pack + "</epc>", "urn:epcglobal:cbv:bizstep:commissioning")
                .containsOnlyOnce("<ObjectEvent>");
        assertThat(call("partner2", poll("MATCH_epc", pack)).text()).doesNotContain("<ObjectEvent>");
    }

    @Test
    void whatIsAskedWronglyIsAFaultOfTheStandard() {
        Rest.Answer unknown = call("officer", poll("EQ_colour", "red"));
        Rest.Answer query = call("officer", "<q:Poll><queryName>NoSuch</queryName><params/></q:Poll>");

        assertThat(unknown.status()).isEqualTo(500);
        assertThat(unknown.text())
                .contains("<faultcode>soapenv:Client</faultcode>", "<epcisq:QueryParameterException", "EQ_colour");
        assertThat(query.text()).contains("<epcisq:NoSuchNameException");
        assertThat(call("officer", "<q:Dance/>").text()).contains("<epcisq:ValidationException");
    }

    @Test
    void itSaysWhatItIs() {
        assertThat(call("officer", "<q:GetStandardVersion/>").text()).contains(">1.2<");
        assertThat(call("officer", "<q:GetVendorVersion/>").text()).contains("Medseal");
        assertThat(call("officer", "<q:GetQueryNames/>").text()).contains("<string>SimpleEventQuery</string>");
    }

    private static String subscription(String id, String dest, String controls) {
        return "<q:Subscribe><queryName>SimpleEventQuery</queryName><params><param><name>MATCH_epc</name><value><string>"
                + pack + "</string></value></param></params><dest>" + dest + "</dest><controls>" + controls
                + "</controls><subscriptionID>" + id + "</subscriptionID></q:Subscribe>";
    }

    @Test
    void aSubscriptionIsToldInTheSameVersion() {
        String id = "s-" + java.util.UUID.randomUUID();
        String controls = "<schedule><second>[0-59]</second></schedule>"
                + "<initialRecordTime>2020-01-01T00:00:00Z</initialRecordTime><reportIfEmpty>false</reportIfEmpty>";
        try (Webhook hook = new Webhook()) {
            String wish = subscription(id, hook.address(), controls);
            assertThat(call("officer", wish).text()).contains("SubscribeResult");
            assertThat(call("officer", wish).text()).contains("<epcisq:DuplicateSubscriptionException");
            assertThat(call(
                                    "officer",
                                    "<q:GetSubscriptionIDs><queryName>SimpleEventQuery</queryName></q:GetSubscriptionIDs>")
                            .text())
                    .contains("<string>" + id + "</string>");
            Eventually.get("the message", () -> hook.taken().size(), taken -> taken > 0);

            assertThat(new String(hook.taken().get(0).body(), StandardCharsets.UTF_8))
                    .contains("schemaVersion=\"1.2\"", "<subscriptionID>" + id, "<epc>" + pack + "</epc>");
            String end = "<q:Unsubscribe><subscriptionID>" + id + "</subscriptionID></q:Unsubscribe>";
            assertThat(call("officer", end).text()).contains("UnsubscribeResult");
            assertThat(call("officer", end).text()).contains("<epcisq:NoSuchSubscriptionException");
        }
    }

    @Test
    void aSubscriptionThatCannotBeMeantIsAFault() {
        assertThat(call("officer", subscription("x", "http://10.0.0.1/", "<trigger>urn:any</trigger>"))
                        .text())
                .contains("<epcisq:InvalidURIException");
        assertThat(call("officer", subscription("x", "http://127.0.0.1:1/", "")).text())
                .contains("<epcisq:SubscriptionControlsException");
        assertThat(call("partner1", "<q:Unsubscribe><subscriptionID>none</subscriptionID></q:Unsubscribe>")
                        .text())
                .contains("<epcisq:NoSuchSubscriptionException");
    }
}
