package org.medseal.web.publicpage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksetTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "- | application/linkset+json | true",
                "- | application/linkset+json, text/html;q=0.5 | true",
                "- | text/html, application/linkset+json;q=0.5 | false",
                "- | text/html,application/xhtml+xml,*/*;q=0.8 | false",
                "- | */* | false",
                "- | - | false",
                "- | application/linkset+json;q=x, text/html | false",
                "linkset | text/html | true",
                "gs1:pip | application/json | false",
            })
    void isGivenToWhoeverAsksForIt(String linkType, String accept, boolean wanted) {
        assertThat(Linkset.wanted(linkType, accept)).isEqualTo(wanted);
    }

    @Test
    void namesThePageAsTheDefaultLink() throws Exception {
        String address = "https://medseal.example/01/09506000134352/21/A1";
        JsonNode context = JsonMapper.builder()
                .build()
                .readTree(Linkset.of(address, new PackAnswer(Verdict.GENUINE, "Paracetamol", "A", null)))
                .at("/linkset/0");
        assertThat(context.get("anchor").asText()).isEqualTo(address);
        assertThat(context.get("itemDescription").asText()).isEqualTo("Paracetamol");
        JsonNode link = context.get("https://ref.gs1.org/voc/defaultLink").get(0);
        assertThat(link.get("href").asText()).isEqualTo(address);
        assertThat(link.get("title").asText()).isEqualTo("Paracetamol");
        assertThat(context.size()).isEqualTo(3);
    }
}
