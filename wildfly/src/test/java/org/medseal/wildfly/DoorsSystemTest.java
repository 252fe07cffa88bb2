package org.medseal.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every address of the contract, tried by nobody, by a wrong password's owner and by an account without the role. */
class DoorsSystemTest {
    private static final String ADDRESSES = """
            GET,  /api/products,                                   -
            GET,  /api/products/09506000134352,                    -
            PUT,  /api/products/09506000134352,                    line1
            PUT,  /api/products/09506000134352/lots/A1234,         line1
            PUT,  /api/parties/9506000000015,                      partner1
            PUT,  /api/locations/9506000000015,                    partner1
            POST, /api/serial-requests,                            auditor
            GET,  /api/serial-requests/none,                       approver
            POST, /api/serial-requests/none/return,                auditor
            GET,  /api/products/09506000134352/pool,               partner1
            POST, /api/operations/destroy,                         partner1
            POST, /api/recalls,                                    approver
            GET,  /api/recalls,                                    line1
            POST, /api/recalls/1/start,                            officer
            POST, /api/recalls/1/responses,                        officer
            POST, /api/recalls/1/close,                            partner1
            POST, /epcis/capture,                                  auditor
            GET,  /epcis/capture/none,                             -
            POST, /epcis/preview,                                  -
            POST, /epcis/generate,                                 auditor
            GET,  /epcis/events,                                   -
            GET,  /epcis/events/none,                              -
            GET,  /api/items?code=(01)09506000134352(21)A1,        -
            GET,  /api/items/history?code=(01)09506000134352(21)A1, -
            GET,  /api/items/contents?code=(01)09506000134352(21)A1, -
            POST, /api/codes/parse,                                -
            POST, /api/codes/scan,                                 -
            GET,  /api/labels?code=(01)09506000134352(21)A1,       -
            POST, /api/print-orders,                               partner1
            GET,  /api/print-orders/templates,                     auditor
            GET,  /verify/checkConnectivity?gtin=09506000134352&reqGLN=9506000000015, line1
            """;

    @ParameterizedTest
    @CsvSource(textBlock = ADDRESSES)
    void nobodyGetsIn(String method, String path, String wrongAccount) {
        Rest.Answer answer = Rest.asNobody().send(method, path, "application/json", body(method));
        assertThat(answer.status()).as(answer.text()).isEqualTo(401);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.header("WWW-Authenticate")).contains("Basic");
    }

    @ParameterizedTest
    @CsvSource(textBlock = ADDRESSES)
    void anAccountThatDoesNotExistGetsNobodyIn(String method, String path, String wrongAccount) {
        Rest.Answer answer = Rest.with("stranger", "guess").send(method, path, "application/json", body(method));
        assertThat(answer.status()).as(answer.text()).isEqualTo(401);
    }

    @Test
    void aWrongPasswordGetsNobodyInAndTheRightOneStillDoes() {
        assertThat(Rest.with("operator", "guess").get("/api/products").status()).isEqualTo(401);
        assertThat(Rest.as("operator").get("/api/products").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(textBlock = ADDRESSES)
    void anAccountWithoutTheRoleIsRefused(String method, String path, String wrongAccount) {
        if ("-".equals(wrongAccount)) {
            assertThat(Rest.as("auditor")
                            .send(method, path, "application/json", body(method))
                            .status())
                    .isNotIn(401, 403);
            return;
        }
        Rest.Answer answer = Rest.as(wrongAccount).send(method, path, "application/json", body(method));
        assertThat(answer.status()).as(answer.text()).isEqualTo(403);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    private static byte[] body(String method) {
        return "GET".equals(method) ? new byte[0] : "{}".getBytes(StandardCharsets.US_ASCII);
    }
}
