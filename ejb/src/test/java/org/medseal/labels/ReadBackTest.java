package org.medseal.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.medseal.RefusedException;

/**
 * What is printed is read by two readers that are not the encoder's, from the picture and from the printed page. A few
 * codes in every build; 5,000 of each symbology with {@code -Pread-back}.
 */
class ReadBackTest {
    private static final int PAYLOADS = Integer.getInteger("medseal.readback.payloads", 40);
    /** Modules of 0.5 mm are then 8 dots wide. */
    private static final double DOTS_PER_INCH = 406.4;

    /** ZXing misses about one symbol in 5,000 in one size and finds it in others: it is given as many looks. */
    private static final List<Double> OTHER_LOOKS = List.of(508.0, 203.2, 600.0);

    private final LabelService labels = new LabelService();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void twoOtherReadersReadThePicture(SymbolKind kind) throws IOException {
        requireReaders(kind);
        List<LabelContent> contents = new ArrayList<>();
        List<Path> pictures = draw(kind, LabelFormat.PNG, contents);
        assertRead(kind, contents, pictures, number -> "");
    }

    @ParameterizedTest
    @EnumSource
    void twoOtherReadersReadThePrintedPage(SymbolKind kind) throws IOException {
        requireReaders(kind);
        Decoders.require("pdftoppm", "poppler-utils");
        List<LabelContent> contents = new ArrayList<>();
        List<Path> files = draw(kind, LabelFormat.PDF, contents);
        List<Path> pages = files.stream()
                .map(pdf -> Decoders.rasterised(pdf, DOTS_PER_INCH))
                .toList();
        assertRead(kind, contents, pages, number -> OTHER_LOOKS.stream()
                .map(look -> Decoders.rasterised(files.get(number), look))
                .map(page -> Decoders.zxing(page, kind))
                .filter(read -> !read.isEmpty())
                .findFirst()
                .orElse(""));
    }

    private static void requireReaders(SymbolKind kind) {
        if (kind == SymbolKind.DATAMATRIX) {
            Decoders.require("dmtxread", "dmtx-utils");
        } else {
            Decoders.require("zbarimg", "zbar-tools");
        }
    }

    private List<Path> draw(SymbolKind kind, LabelFormat format, List<LabelContent> contents) throws IOException {
        Payloads payloads = new Payloads(20261123L + format.ordinal());
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < PAYLOADS; i++) {
            LabelContent content = payloads.next(kind);
            Path file = folder.resolve(String.format("%s-%05d.%s", kind, i, format));
            Files.write(file, symbol(content, kind, format, i).content());
            contents.add(content);
            files.add(file);
        }
        return files;
    }

    /** Every third DataMatrix is a flat one, where its data fit into one. */
    private Label symbol(LabelContent content, SymbolKind kind, LabelFormat format, int number) {
        if (kind == SymbolKind.DATAMATRIX && number % 3 == 0) {
            try {
                return labels.drawWithoutText(
                        content, new SymbolChoice(kind, SymbolSize.RECTANGULAR, SymbolChoice.USUAL_MODULE), format);
            } catch (RefusedException tooLong) {
                assertThat(tooLong.code()).isEqualTo("does-not-fit");
            }
        }
        return labels.drawWithoutText(content, kind, format);
    }

    /** @param otherLooks what ZXing reads of the one of this number in other sizes */
    private static void assertRead(
            SymbolKind kind, List<LabelContent> contents, List<Path> pictures, IntFunction<String> otherLooks) {
        List<String> expected =
                contents.stream().map(content -> Payloads.text(content, kind)).toList();
        List<String> zxing = new ArrayList<>();
        int again = 0;
        for (int i = 0; i < pictures.size(); i++) {
            String read = Decoders.zxing(pictures.get(i), kind);
            again += read.isEmpty() ? 1 : 0;
            zxing.add(read.isEmpty() ? otherLooks.apply(i) : read);
        }
        List<String> debians = kind == SymbolKind.DATAMATRIX ? Decoders.dmtx(pictures) : Decoders.zbar(pictures, kind);
        assertThat(again)
                .as("symbols that ZXing does not read at the first look")
                .isLessThan(1 + PAYLOADS / 1000);
        assertSoftly(both -> {
            both.assertThat(zxing).as("ZXing").containsExactlyElementsOf(expected);
            both.assertThat(debians).as("Debian's reader").containsExactlyElementsOf(expected);
        });
    }
}
