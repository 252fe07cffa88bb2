package org.medseal.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.medseal.wildfly.plant.Queue;

/** What is wrong with a code is said in the same sentence by REST, by the queue and on the screen. */
class OneSentenceSystemTest {
    private static final String WRONG = "(01)09506000134353(21)A1";

    @Test
    void everyDoorSaysTheSame() throws Exception {
        JsonNode overRest = Rest.as("operator")
                .post(
                        "/api/operations/return",
                        "{\"requestId\":\"%s\",\"codes\":[\"%s\"]}".formatted(UUID.randomUUID(), WRONG))
                .json()
                .at("/errors/0");
        String sentence = overRest.path("detail").asText();

        assertThat(overRest.path("pointer").asText()).isEqualTo("/codes/0");
        assertThat(sentence).contains("check digit");
        assertThat(overTheQueue()).isEqualTo(overRest);
        assertThat(onTheScreen()).contains(sentence);
    }

    private static JsonNode overTheQueue() throws Exception {
        try (Queue queue = new Queue(Running.medseal().server().amqp(), "erp", "Medseal-erp-1")) {
            String order = "{\"requestId\":\"%s\",\"codes\":[\"%s\"]}".formatted(UUID.randomUUID(), WRONG);
            Queue.Reply reply = queue.await(queue.put("medseal.erp.in", "Return", order), Duration.ofMinutes(1));
            assertThat(reply.messageType()).isEqualTo("Refusal");
            return reply.json().at("/errors/0");
        }
    }

    private static String onTheScreen() throws IOException, InterruptedException {
        try (Browser browser = new Browser()) {
            Page page = browser.page(1280, 900);
            page.navigate(Rest.base().resolve("/index.xhtml").toString());
            Browser.logIn(page, "officer", "Medseal-officer-1");
            page.navigate(Rest.base()
                    .resolve("/item.xhtml?code=" + Rest.encoded(WRONG))
                    .toString());
            return page.locator("body").innerText();
        }
    }

    @Test
    void everyMemberThatIsWrongIsNamed() {
        Rest.Answer answer = Rest.as("operator")
                .post(
                        "/api/operations/ship",
                        "{\"codes\":[null,\"here\"],\"location\":\"there\",\"destination\":\"12\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").findValuesAsText("pointer"))
                .containsExactly("/codes/0", "/codes/1", "/destination", "/location", "/requestId");
    }
}
