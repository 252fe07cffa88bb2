package org.medseal.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.medseal.gs1.Element;
import org.medseal.gs1.ElementString;

/** Each symbol on the print of every template, in each format, is read by two readers that are not the encoder's. */
class TemplateReadBackTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String LONGEST =
            "(01)09506000134352(17)281031(10)ABCDEFGHIJKLMNOPQRST(21)abcdefghij%lmno\"qrst";
    private static final String SHORT = "(01)09506000134352(17)281031(10)A1234(21)000000000001";
    private static final String PALLET = "(00)395060000000000016(02)09506000134352(17)281031(10)A1234(37)200";
    private static final String ORDERED = PALLET + "(400)PO-4711(420)50667(401)950600123";
    private static final Map<String, String> WORDS = Map.of(
            "from",
            "Medseal Pharma\nHafenstr. 1, 20457 Hamburg",
            "to",
            "Grossist Köln GmbH\nAm Markt 5, 50667 Köln",
            "carrier",
            "Cool Road Ltd");

    @TempDir
    private Path folder;

    @BeforeAll
    static void requireReaders() {
        Decoders.require("dmtxread", "dmtx-utils");
        Decoders.require("zbarimg", "zbar-tools");
        Decoders.require("pdftoppm", "poppler-utils");
    }

    static Stream<Arguments> labels() {
        Stream<Arguments> packs = Stream.of("carton", "bundle", "case", "test-sheet")
                .flatMap(template -> Stream.of(SHORT, LONGEST).flatMap(code -> Stream.of("GS1", "EU", "US")
                        .map(market -> Arguments.of(template, code, market))));
        Stream<Arguments> pallets = Stream.of("logistic", "logistic-a5")
                .flatMap(template ->
                        Stream.of("(00)395060000000000016", PALLET).map(code -> Arguments.of(template, code, "GS1")));
        return Stream.of(packs, pallets, Stream.of(Arguments.of("logistic-a5", ORDERED, "GS1")))
                .flatMap(each -> each);
    }

    private static LabelStyle style(String market, String template, Resolution resolution) {
        Map<String, String> words = template.startsWith("logistic") ? WORDS : Map.of();
        return new LabelStyle(MarketLayouts.known().of(market), TODAY, resolution, words);
    }

    private static byte[] print(PrintRun run, LabelContent content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        run.writeTo(out, sink -> sink.label(content));
        return out.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("labels")
    void onPaperAndOnTheScreen(String name, String code, String market) throws IOException {
        LabelTemplate template = LabelTemplates.known().get(name);
        LabelContent content = new LabelContent(ElementString.parse(code).elements());
        PrintRun run = new PrintRun(template, LabelFormat.PDF, style(market, name, null));
        LabelPage page = LabelPage.of(template, content, run.style());
        assertRead(page, PrintedLabel.svg(run.preview(content), template), content, template);
        PrintedLabel paper = PrintedLabel.pdf(print(run, content), folder);
        assertThat(paper.hasMargin(0.8)).isTrue();
        if (template.sheet() == null) {
            assertRead(page, paper, content, template);
        } else {
            assertRead(moved(page, template.sheet()), paper, content, template);
        }
    }

    @ParameterizedTest
    @MethodSource("labels")
    void onALabelPrinter(String name, String code, String market) throws IOException {
        LabelTemplate template = LabelTemplates.known().get(name);
        LabelContent content = new LabelContent(ElementString.parse(code).elements());
        for (Resolution resolution : Resolution.values()) {
            PrintRun run = new PrintRun(template, LabelFormat.ZPL, style(market, name, resolution));
            PrintedLabel paper = PrintedLabel.zpl(print(run, content), template, resolution);
            assertThat(paper.hasMargin(0.8)).as("%s", resolution).isTrue();
            assertRead(LabelPage.of(template, content, run.style()), paper, content, template);
        }
    }

    private static LabelPage moved(LabelPage page, LabelTemplate.Sheet sheet) {
        List<LabelPage.PlacedSymbol> symbols = page.symbols().stream()
                .map(symbol -> new LabelPage.PlacedSymbol(
                        symbol.x() + sheet.left(), symbol.y() + sheet.top(), symbol.picture()))
                .toList();
        return new LabelPage(symbols, List.of(), List.of());
    }

    private void assertRead(LabelPage page, PrintedLabel paper, LabelContent content, LabelTemplate template)
            throws IOException {
        SymbolKind kind = template.logistic() == null ? SymbolKind.DATAMATRIX : SymbolKind.GS1_128;
        List<Element> all = new ArrayList<>();
        for (LabelPage.PlacedSymbol symbol : page.symbols()) {
            Path picture = paper.cut(symbol, folder);
            String read = Decoders.zxing(picture, kind);
            assertThat(Decoders.debians(picture, kind)).as("%s", picture).isEqualTo(read);
            all.addAll(said(read, content));
            Files.delete(picture);
        }
        assertThat(all).containsExactlyInAnyOrderElementsOf(content.elements());
        if (kind == SymbolKind.GS1_128) {
            assertThat(all.get(all.size() - 1).ai()).isEqualTo("00");
            assertThat(said(lastRead(page, paper), content))
                    .extracting(Element::ai)
                    .containsExactly("00");
        }
    }

    private String lastRead(LabelPage page, PrintedLabel paper) throws IOException {
        LabelPage.PlacedSymbol lowest = page.symbols().stream()
                .max(Comparator.comparingDouble(LabelPage.PlacedSymbol::below))
                .orElseThrow();
        return Decoders.zxing(paper.cut(lowest, folder), SymbolKind.GS1_128);
    }

    /** Which elements of the label a symbol with this text has. */
    private static List<Element> said(String read, LabelContent content) {
        List<Element> elements = content.elements();
        for (int some = 1; some < 1 << elements.size(); some++) {
            List<Element> chosen = new ArrayList<>();
            for (int i = 0; i < elements.size(); i++) {
                if ((some >> i & 1) == 1) {
                    chosen.add(elements.get(i));
                }
            }
            if (Payloads.text(content.part(chosen), SymbolKind.GS1_128).equals(read)) {
                return chosen;
            }
        }
        throw new AssertionError("\"" + read + "\" is none of " + content);
    }
}
