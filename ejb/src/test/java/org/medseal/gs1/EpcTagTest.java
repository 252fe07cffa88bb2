package org.medseal.gs1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** EPCs on RFID tags. */
class EpcTagTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:epc:tag:sgtin-96:3.0037000.030241.1041970",
                "urn:epc:tag:sgtin-96:0.950600.1134352.0",
                "urn:epc:tag:sgtin-96:7.952109876543.1.274877906943",
                "urn:epc:tag:sgtin-198:1.9506000.013435.0aZ%2F%25-_",
                "urn:epc:tag:sgtin-198:1.9506000.013435.A234567890123456789Z",
                "urn:epc:tag:sscc-96:2.9506000.0000000017",
                "urn:epc:tag:sgln-96:0.9506000.00001.0",
                "urn:epc:tag:sgln-96:0.952109876543..5678",
                "urn:epc:tag:sgln-195:0.9506000.00001.HALL.7",
                "urn:epc:tag:grai-96:0.9506000.12345.5678",
                "urn:epc:tag:grai-170:0.952109876543..12aB",
                "urn:epc:tag:giai-96:0.9506000.4611686018427387",
                "urn:epc:tag:giai-202:0.9506000.AB-12%3E4",
                "urn:epc:tag:gsrn-96:0.9506000.1234567890",
                "urn:epc:tag:gsrnp-96:0.950600.12345678901",
                "urn:epc:tag:gdti-96:0.9506000.12345.5678",
                "urn:epc:tag:gdti-174:0.9506000.12345.ABCDEFGHIJKLMNOPQ",
                "urn:epc:tag:sgcn-96:0.9506000.67890.04711",
                "urn:epc:tag:cpi-96:0.9506000.98765.12345",
                "urn:epc:tag:cpi-var:0.9506000.5PQ7%2FZ43.12345",
                "urn:epc:tag:itip-110:4.9506000.013435.01.02.981",
                "urn:epc:tag:itip-212:4.9506000.013435.01.02.mw133"
            })
    void readsBackWhatItWrites(String uri) {
        EpcTag tag = EpcTag.parse(uri);
        assertThat(tag).hasToString(uri);
        assertThat(EpcTag.decode(tag.hex())).isEqualTo(tag);
        assertThat(tag.hex().length() % 4).as("words of 16 bits").isZero();
    }

    @Test
    void isWhatTheTagDataStandardShows() {
        // TDS 2, example of 14.6.1: SGTIN-96, filter 3
        assertThat(EpcTag.parse("urn:epc:tag:sgtin-96:3.0614141.812345.6789").hex())
                .isEqualTo("3074257BF7194E4000001A85");
        assertThat(EpcTag.decode("3074257BF7194E4000001A85").identity().epc())
                .isEqualTo(new Sgtin(new Gtin("80614141123458"), new SerialNumber("6789")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:epc:tag:sgtin-96:3.0614141.812345.6789",
                "urn:epc:raw:96.x3074257BF7194E4000001A85",
            })
    void isACodeLikeAnyOther(String text) {
        assertThat(Code.parse(text).epc()).contains(new Sgtin(new Gtin("80614141123458"), new SerialNumber("6789")));
        assertThatThrownBy(() -> new EpcUri(text)).hasMessageContaining("pure identity is wanted");
    }

    @Test
    void aTagThatCannotBeReadIsSaidToBeOne() {
        assertThatThrownBy(() -> Code.parse("urn:epc:raw:96.x307C257BF7194E4000001A85"))
                .hasMessageContaining("partition value 7");
        assertThatThrownBy(() -> Code.parse("urn:epc:raw:x30")).hasMessageContaining("number of bits");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "urn:epc:tag:sgtin-96:3.9506000.013435.0815 | begins with a zero",
                "urn:epc:tag:sgtin-96:3.9506000.013435.A1 | does not fit into sgtin-96",
                "urn:epc:tag:sgtin-96:3.9506000.013435.274877906944 | below 2 to the power of 38",
                "urn:epc:tag:sgtin-96:8.9506000.013435.1 | filter value of a tag is 0 to 7",
                "urn:epc:tag:sgtin-64:3.9506000.013435.1 | no binary EPC scheme",
                "urn:epc:tag:gdti-174:0.9506000.12345.ABCDEFGHIJKLMNOPQR | AI 253",
                "urn:epc:tag:sgtin-96 | no EPC tag URI",
                "urn:epc:tag:sgtin-96:x.9506000.013435.1 | filter value and a point"
            })
    void refusesWhatATagCannotHold(String uri, String why) {
        assertThatThrownBy(() -> EpcTag.parse(uri))
                .isInstanceOf(Gs1Exception.class)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3074257BF7194E4000001A | ends after 88 bits",
                "FF74257BF7194E4000001A85 | header FF",
                "307C257BF7194E4000001A85 | partition value 7",
                "3074257BF7194E4000001A850001 | must be 0",
                "30740000000000000000000G | hexadecimal",
                "307 | hexadecimal"
            })
    void refusesMemoryThatIsNoEpc(String hex, String why) {
        assertThatThrownBy(() -> EpcTag.decode(hex))
                .isInstanceOf(Gs1Exception.class)
                .hasMessageContaining(why);
    }

    static Stream<Named<JsonNode>> vectors() {
        return Vectors.rows("epc/epc-binary.json");
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void agreesWithOthers(JsonNode row) {
        EpcTag tag = EpcTag.parse(row.at("/from/tagUri").asText());
        assertThat(tag.hex()).isEqualTo(row.at("/expect/hex").asText());
        assertThat(EpcTag.decode(row.at("/expect/hex").asText())).isEqualTo(tag);
    }

    /** Header and every field's bits, against GS1's own tables. */
    @ParameterizedTest
    @EnumSource
    void hasTheBitsOfTheOfficialTables(TagScheme scheme) throws IOException {
        String name = scheme.word().toUpperCase(java.util.Locale.ROOT).replace("VAR", "var");
        JsonNode levels = new ObjectMapper()
                .readTree(Vectors.file("reference/tdt-2.2/" + name + ".json"))
                .at("/tdt:epcTagDataTranslation/scheme/level");
        for (JsonNode level : levels) {
            if (level.get("type").asText().equals("BINARY")) {
                assertThat(Integer.parseInt(level.get("prefixMatch").asText(), 2))
                        .isEqualTo(scheme.header());
                level.get("option").forEach(option -> compare(scheme, option));
            }
        }
    }

    private static void compare(TagScheme scheme, JsonNode option) {
        int prefix = option.get("optionKey").asInt();
        JsonNode fields = option.get("field");
        assertThat(fields.get(1).get("bitLength").asInt()).isEqualTo(TagScheme.prefixBits(prefix));
        JsonNode reference = fields.get(2);
        if (reference.has("bitLength")) {
            assertThat(reference.get("bitLength").asInt()).isEqualTo(scheme.referenceBits(prefix));
        }
        if (scheme.fixedKey()) {
            assertThat(reference.get("length").asInt()).isEqualTo(scheme.referenceDigits(prefix));
        }
        JsonNode last = fields.get(fields.size() - 1);
        if (last != reference) {
            assertThat(last.get("bitLength").asInt()).isEqualTo(scheme.tailBits());
        }
    }
}
