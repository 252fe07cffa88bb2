package org.medseal.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.medseal.RefusedException;
import org.medseal.gs1.Code;
import org.medseal.gs1.Element;

class LabelServiceTest {
    private static final String SET_82 =
            "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
    private static final Map<SymbolKind, String> IDENTIFIERS = Map.of(
            SymbolKind.DATAMATRIX,
            "]d2",
            SymbolKind.QR,
            "]Q3",
            SymbolKind.DIGITAL_LINK,
            "]Q1",
            SymbolKind.GS1_128,
            "]C1");
    private final LabelService labels = new LabelService();

    @ParameterizedTest
    @EnumSource
    void aReaderReadsBackWhatWasDrawn(SymbolKind kind) throws Exception {
        Random random = new Random(20261123);
        for (int i = 0; i < 150; i++) {
            LabelContent content = new LabelContent(elements(random, kind));
            Result read = read(labels.draw(content, kind, LabelFormat.PNG), kind);
            assertThat(identifier(read, kind)).as("%s", content).isEqualTo(IDENTIFIERS.get(kind));
            String text = read.getText();
            if (kind == SymbolKind.DIGITAL_LINK) {
                assertThat(text).isEqualTo(content.digitalLink());
            } else {
                assertThat(text.replaceFirst("^(\u001d|]C1)", "").replaceFirst("\u001d$", ""))
                        .isEqualTo(message(content));
            }
            assertThat(Code.parse(text).epc())
                    .isEqualTo(Code.parse(bracketed(content)).epc());
        }
    }

    @Test
    void putsWhatHasAFixedLengthFirstAndTheSerialLast() {
        LabelContent content = new LabelContent(List.of(
                new Element("21", "A1"),
                new Element("10", "L7"),
                new Element("01", "09506000134352"),
                new Element("17", "281031")));
        assertThat(content.lines()).containsExactly("(01) 09506000134352", "(17) 281031", "(10) L7", "(21) A1");
        assertThat(content.needsSeparator(2)).isTrue();
        assertThat(content.needsSeparator(1)).isFalse();
    }

    @Test
    void refusesWhatIsNotLegal() {
        assertThatThrownBy(() -> new LabelContent(List.of())).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> new LabelContent(List.of(new Element("01", "09506000134353"))))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("check digit");
        assertThatThrownBy(() ->
                        new LabelContent(List.of(new Element("01", "09506000134352"), new Element("17", "261399"))))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> SymbolKind.parse("aztec"))
                .hasMessage("There is no symbol \"aztec\": say datamatrix, qr, digital-link, gs1-128");
        assertThatThrownBy(() -> LabelFormat.parse("gif")).hasMessageContaining("say png, svg");
        LabelContent tooLong = new LabelContent(List.of(
                new Element("01", "09506000134352"),
                new Element("10", "12345678901234567890"),
                new Element("21", "12345678901234567890")));
        assertThatThrownBy(() -> labels.draw(tooLong, SymbolKind.GS1_128, LabelFormat.PNG))
                .hasMessage("GS1-128 holds 48 characters; this code has 61");
    }

    @ParameterizedTest
    @EnumSource
    void leavesTheQuietZoneFree(SymbolKind kind) {
        Picture picture = SymbolEncoder.draw(new LabelContent(List.of(new Element("00", "095060001343520000"))), kind);
        assertThat(picture.dark()).allSatisfy(bar -> {
            assertThat(bar.x).isGreaterThanOrEqualTo(kind.quietLeftAndRight());
            assertThat(bar.x + bar.width).isLessThanOrEqualTo(picture.width() - kind.quietLeftAndRight());
            assertThat(bar.y).isGreaterThanOrEqualTo(kind.quietAboveAndBelow());
            assertThat(bar.y + bar.height).isLessThanOrEqualTo(picture.height() - kind.quietAboveAndBelow());
        });
    }

    @Test
    void writesTheTextOfAnSvgAsText() {
        LabelContent content =
                new LabelContent(List.of(new Element("01", "09506000134352"), new Element("21", "A<&>1")));
        Label label = labels.draw(content, SymbolKind.DATAMATRIX, LabelFormat.SVG);
        assertThat(label.contentType()).isEqualTo("image/svg+xml");
        assertThat(new String(label.content(), StandardCharsets.UTF_8))
                .contains(">(21) A&lt;&amp;&gt;1</text>")
                .contains("viewBox=");
    }

    /** The reader takes a check character of Code 128 of value 97 for FNC2 and 102 for FNC1: there the text is asked. */
    private static Object identifier(Result read, SymbolKind kind) {
        return kind == SymbolKind.GS1_128
                ? read.getText().substring(0, 3)
                : read.getResultMetadata().get(ResultMetadataType.SYMBOLOGY_IDENTIFIER);
    }

    private static List<Element> elements(Random random, SymbolKind kind) {
        List<Element> elements = new ArrayList<>();
        elements.add(new Element("01", "09506000134352"));
        int longest = kind == SymbolKind.GS1_128 ? 10 : 20;
        elements.add(new Element("21", value(random, longest)));
        if (random.nextBoolean()) {
            elements.add(new Element("10", value(random, longest)));
        }
        if (kind != SymbolKind.GS1_128 && random.nextBoolean()) {
            elements.add(new Element(
                    "17",
                    String.format("%02d%02d%02d", random.nextInt(50), 1 + random.nextInt(12), random.nextInt(29))));
        }
        return elements;
    }

    private static String value(Random random, int longest) {
        String alphabet = random.nextBoolean() ? SET_82 : "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
        StringBuilder value = new StringBuilder();
        int length = 1 + random.nextInt(longest);
        for (int i = 0; i < length; i++) {
            value.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return value.toString();
    }

    private static String message(LabelContent content) {
        StringBuilder message = new StringBuilder();
        for (int i = 0; i < content.elements().size(); i++) {
            Element element = content.elements().get(i);
            message.append(element.ai()).append(element.value());
            if (content.needsSeparator(i)) {
                message.append('\u001d');
            }
        }
        return message.toString();
    }

    private static String bracketed(LabelContent content) {
        StringBuilder text = new StringBuilder();
        content.elements().forEach(text::append);
        return text.toString();
    }

    private static Result read(Label label, SymbolKind kind) throws IOException, NotFoundException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(label.content()));
        BarcodeFormat format =
                switch (kind) {
                    case DATAMATRIX -> BarcodeFormat.DATA_MATRIX;
                    case QR, DIGITAL_LINK -> BarcodeFormat.QR_CODE;
                    case GS1_128 -> BarcodeFormat.CODE_128;
                };
        return new MultiFormatReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image))),
                        Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(format), DecodeHintType.ASSUME_GS1, true));
    }
}
