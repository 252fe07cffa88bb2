package org.medseal.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** GS1's own vectors for element strings, checks and message rules. */
class AiConformanceTest {
    private static final Map<String, Check> CHECKS = Map.ofEntries(
            Map.entry("csum", Check.CHECK_DIGIT),
            Map.entry("csumalpha", Check.CHECK_PAIR),
            Map.entry("gcppos1", Check.PREFIX_FIRST),
            Map.entry("gcppos2", Check.PREFIX_SECOND),
            Map.entry("hasnondigit", Check.NOT_ONLY_DIGITS),
            Map.entry("nonzero", Check.NOT_ZERO),
            Map.entry("nozeroprefix", Check.NO_LEADING_ZERO),
            Map.entry("zero", Check.ZERO),
            Map.entry("pieceoftotal", Check.PIECE_OF_TOTAL),
            Map.entry("posinseqslash", Check.POSITION_IN_SEQUENCE),
            Map.entry("importeridx", Check.IMPORTER_INDEX),
            Map.entry("yymmdd", Check.DATE),
            Map.entry("yymmd0", Check.DATE_OR_MONTH),
            Map.entry("yyyymmdd", Check.LONG_DATE),
            Map.entry("yyyymmd0", Check.LONG_DATE_OR_MONTH),
            Map.entry("hhmi", Check.TIME),
            Map.entry("hh", Check.HOUR),
            Map.entry("mi", Check.MINUTE),
            Map.entry("ss", Check.SECOND),
            Map.entry("iso3166", Check.COUNTRY),
            Map.entry("iso3166999", Check.COUNTRY_OR_999),
            Map.entry("iso3166alpha2", Check.COUNTRY_LETTERS),
            Map.entry("iso4217", Check.CURRENCY),
            Map.entry("iso5218", Check.SEX),
            Map.entry("mediatype", Check.MEDIA_TYPE),
            Map.entry("packagetype", Check.PACKAGE_TYPE),
            Map.entry("winding", Check.WINDING),
            Map.entry("yesno", Check.YES_OR_NO),
            Map.entry("hyphen", Check.MINUS),
            Map.entry("pcenc", Check.PERCENT_TEXT),
            Map.entry("iban", Check.BANK_ACCOUNT),
            Map.entry("latitude", Check.LATITUDE),
            Map.entry("longitude", Check.LONGITUDE),
            Map.entry("csetnumeric", Check.DIGITS),
            Map.entry("cset39", Check.SET_39),
            Map.entry("cset64", Check.SET_64),
            Map.entry("cset82", Check.SET_82),
            Map.entry("couponcode", Check.COUPON),
            Map.entry("couponposoffer", Check.COUPON_OFFER));

    /** Rows that cannot be met, with what speaks against each. */
    private static final Map<String, String> NOT_MET = Map.of(
            "linters-core-S0317", "refused only by a prefix list that the tester installs; without one it is possible",
            "linters-core-S0318", "refused only by a prefix list that the tester installs; without one it is possible",
            "8010#-/0123456789ABCDEFGHIJKLMNOPQ", "AI 8010 begins with a company prefix, so with digits (gcppos1)",
            "4300jklmnopqrstuvwxyz1234567890!\"%&'()*", "AI 4300 is percent-encoded (pcenc): %&' is no escape",
            "8006000000000000000000", "AI 8006: piece 00 of 00 does not exist (pieceoftotal)",
            "4302ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz1234567890!\"%&'()*",
                    "AI 4302 is percent-encoded (pcenc): %&' is no escape",
            "8112106141416543213500110000310123196000", "AI 8112: digits behind the serial number (couponposoffer)");

    private static boolean canBeMet(Named<JsonNode> named) {
        JsonNode row = named.getPayload();
        return !NOT_MET.containsKey(row.get("id").asText())
                && !NOT_MET.containsKey(row.path("input").asText());
    }

    /** Each AI by itself, or the whole message: the vectors of single AIs stand alone. */
    private static final ReadOptions SYNTAX = ReadOptions.DEFAULT.withMessageRules(false);

    static Stream<Named<JsonNode>> linters() {
        return Stream.of("ai/linters-core.json", "ai/linters-codelists.json")
                .flatMap(Vectors::rows)
                .filter(AiConformanceTest::canBeMet);
    }

    @ParameterizedTest
    @MethodSource
    void linters(JsonNode row) {
        String value = row.get("value").asText();
        Finding found = CHECKS.get(row.get("linter").asText()).test(value, 0, value.length());
        assertThat(found == null).as("%s", found).isEqualTo(row.get("valid").asBoolean());
        if (found != null) {
            assertThat(found.at()).isBetween(0, value.length());
            assertThat(found.at() + found.length()).isBetween(0, value.length());
        }
    }

    static Stream<Named<JsonNode>> bracketed() {
        return Stream.of("ai/ai-bracketed.json", "ai/ai-linter-errors.json", "ai/ai-error-markup.json")
                .flatMap(Vectors::rows);
    }

    @ParameterizedTest
    @MethodSource
    void bracketed(JsonNode row) {
        ParsedCode code = Code.examine(row.get("input").asText(), SYNTAX.withForm(CodeForm.BRACKETED));
        assertThat(code.valid()).as("%s", code).isEqualTo(row.get("valid").asBoolean());
        if (row.has("expectElementString")) {
            assertThat(code.elementString())
                    .isEqualTo(row.get("expectElementString").asText());
        }
    }

    static Stream<Named<JsonNode>> elementStrings() {
        return Vectors.rows("ai/ai-elementstring.json");
    }

    @ParameterizedTest
    @MethodSource
    void elementStrings(JsonNode row) {
        ReadOptions options = Vectors.options(row).withMessageRules(false).withForm(CodeForm.ELEMENT_STRING);
        ParsedCode code = Code.examine(row.get("input").asText(), options);
        assertThat(code.valid()).as("%s", code).isEqualTo(row.get("valid").asBoolean());
    }

    static Stream<Named<JsonNode>> associations() {
        return Vectors.rows("ai/ai-associations.json");
    }

    /** The rows speak of one rule at a time: the others may stand against the message too. */
    @ParameterizedTest
    @MethodSource
    void associations(JsonNode row) {
        Set<String> codes =
                switch (row.get("rule").asText()) {
                    case "repeats" -> Set.of("repeated");
                    case "mutex" -> Set.of("excluded");
                    default -> Set.of("required");
                };
        ParsedCode code = Code.examine(row.get("input").asText(), Vectors.options(row));
        boolean broken = code.faults().stream().anyMatch(fault -> codes.contains(fault.code()));
        assertThat(broken).as("%s", code.faults()).isEqualTo(!row.get("valid").asBoolean());
    }

    static Stream<Named<JsonNode>> dataStrings() {
        return Vectors.rows("ai/data-string.json")
                // the engine's data string may also be plain text for a symbol without GS1 data; a code is never that
                .filter(named -> !Set.of("", "a", "barcode")
                        .contains(named.getPayload().get("input").asText()));
    }

    @ParameterizedTest
    @MethodSource
    void dataStrings(JsonNode row) {
        ParsedCode code = Code.examine(row.get("input").asText(), ReadOptions.DEFAULT);
        assertThat(code.valid()).as("%s", code).isEqualTo(row.get("valid").asBoolean());
    }

    static Stream<Named<JsonNode>> lengths() {
        return Vectors.rows("ai/ai-length-by-prefix.json");
    }

    @ParameterizedTest
    @MethodSource
    void lengths(JsonNode row) {
        assertThat(ApplicationIdentifiers.aiLength(row.get("prefix").asText(), 0))
                .isEqualTo(row.get("aiLength").asInt());
    }

    static Stream<Named<JsonNode>> singles() {
        return Stream.of("ai/ai-boundaries.json", "ai/ai-single-entities.json", "ai/ai-single-errors.json")
                .flatMap(Vectors::rows)
                .filter(AiConformanceTest::canBeMet);
    }

    @ParameterizedTest
    @MethodSource
    void singles(JsonNode row) {
        ParsedCode code = Code.examine("^" + row.get("input").asText(), SYNTAX);
        assertThat(code.valid()).as("%s", code).isEqualTo(row.get("valid").asBoolean());
        if (row.has("expectValue")) {
            assertThat(code.elements().get(0).value())
                    .isEqualTo(row.get("expectValue").asText());
        }
    }

    static Stream<Named<JsonNode>> extracts() {
        return Stream.of("ai/elementstring-extract.json", "pharma-packs/pack-element-strings.json")
                .flatMap(Vectors::rows);
    }

    @ParameterizedTest
    @MethodSource
    void extracts(JsonNode row) {
        ParsedCode code = Code.examine(row.get("input").asText(), SYNTAX);
        if (row.has("valid")) {
            assertThat(code.valid()).as("%s", code).isEqualTo(row.get("valid").asBoolean());
        }
        JsonNode expected = row.has("expectAIs") ? row.get("expectAIs") : row.get("expectElements");
        expected.properties().forEach(entry -> assertThat(code.elements())
                .contains(new Element(entry.getKey(), entry.getValue().asText())));
    }

    static Stream<Named<JsonNode>> toBracketed() {
        return Vectors.rows("ai/element-string-to-bracketed.json");
    }

    @ParameterizedTest
    @MethodSource
    void toBracketed(JsonNode row) {
        ParsedCode code = Code.examine(row.get("input").asText(), SYNTAX.withForm(CodeForm.ELEMENT_STRING));
        assertThat(code.bracketed())
                .as("%s", code)
                .isEqualTo(row.get("expectBracketed").asText());
    }

    static Stream<Named<JsonNode>> readableLines() {
        return Vectors.rows("ai/hri.json");
    }

    @ParameterizedTest
    @MethodSource
    void readableLines(JsonNode row) {
        Code code = Code.parse(row.get("input").asText(), Vectors.options(row));
        List<String> lines = row.get("dataTitles").asBoolean()
                ? code.elementString().humanReadableWithTitles()
                : code.elementString().humanReadable();
        List<String> expected = new ArrayList<>();
        row.get("expectHRI").forEach(line -> expected.add(line.asText()));
        assertThat(lines).isEqualTo(expected);
    }

    static Stream<Named<JsonNode>> packs() {
        return Vectors.rows("pharma-packs/emvs-packs.json");
    }

    @ParameterizedTest
    @MethodSource
    void packs(JsonNode row) {
        ParsedCode code = Code.examine(row.get("input").asText(), ReadOptions.DEFAULT);
        assertThat(code.valid()).as("%s", code).isEqualTo(row.get("valid").asBoolean());
        assertThat(code.elements())
                .contains(new Element("21", row.get("serialNumber").asText()));
    }

    /** Our table says the same as GS1's syntax dictionary, row by row. */
    @Test
    void theTableAgreesWithTheDictionary() throws IOException {
        Map<Check, String> words =
                CHECKS.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        Set<String> theirs = new TreeSet<>();
        for (String line : Files.readAllLines(
                Vectors.file("reference/gs1-syntax-dictionary.txt").toPath())) {
            if (!line.isBlank() && !line.startsWith("#")) {
                theirs.addAll(dictionaryRows(line));
            }
        }
        Set<String> ours = ApplicationIdentifiers.all().stream()
                .map(row -> dictionaryRow(row, words))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(ours).isEqualTo(theirs);
    }

    private static final Pattern ROW = Pattern.compile("(\\d+)(?:-(\\d+))?\\s+([*?]*)\\s*(.*?)(?:\\s+# (.*))?");

    private static List<String> dictionaryRows(String line) {
        Matcher row = ROW.matcher(line);
        assertThat(row.matches()).as(line).isTrue();
        String flags = row.group(3);
        String rest = row.group(4).trim().replaceAll("\\s+", " ");
        String title = row.group(5) == null ? "" : row.group(5).trim();
        List<String> rows = new ArrayList<>();
        int last = Integer.parseInt(row.group(2) == null ? row.group(1) : row.group(2));
        for (int ai = Integer.parseInt(row.group(1)); ai <= last; ai++) {
            String name = String.format("%0" + row.group(1).length() + "d", ai);
            rows.add(name + " " + flags + " " + sorted(rest) + " # " + title);
        }
        return rows;
    }

    /** Formats first and in their order, then the attributes sorted: their order says nothing. */
    private static String sorted(String rest) {
        List<String> attributes = new ArrayList<>();
        StringBuilder formats = new StringBuilder();
        for (String word : rest.split(" ")) {
            if (word.contains("=") || word.equals("dlpkey")) {
                attributes.add(word);
            } else {
                formats.append(word).append(' ');
            }
        }
        attributes.sort(null);
        return formats + String.join(" ", attributes);
    }

    private static String dictionaryRow(ApplicationIdentifier row, Map<Check, String> words) {
        StringBuilder text = new StringBuilder();
        for (Component part : row.components()) {
            String size = (part.least() < part.most() ? ".." : "") + part.most();
            String format = Character.toUpperCase(part.type()) + size;
            text.append(part.optional() ? "[" + format + "]" : format);
            part.checks().forEach(check -> text.append(',').append(words.get(check)));
            text.append(' ');
        }
        if (!row.needs().isEmpty()) {
            text.append("req=").append(joined(row.needs(), "+", ",")).append(' ');
        }
        if (!row.excludes().isEmpty()) {
            text.append("ex=").append(String.join(",", row.excludes())).append(' ');
        }
        if (row.linkKey()) {
            String qualifiers = joined(row.linkQualifiers(), ",", "|");
            text.append("dlpkey").append(qualifiers.isEmpty() ? "" : "=" + qualifiers);
        }
        String flags = (row.fixedLength() ? "*" : "") + (row.linkAttribute() ? "?" : "");
        return row.ai() + " " + flags + " " + sorted(text.toString().trim()) + " # " + row.title();
    }

    private static String joined(List<List<String>> groups, String inside, String between) {
        return groups.stream().map(group -> String.join(inside, group)).collect(Collectors.joining(between));
    }
}
