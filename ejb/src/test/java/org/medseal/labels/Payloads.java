package org.medseal.labels;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.medseal.gs1.Element;

/** Random codes that are legal. */
final class Payloads {
    static final String SET_82 = "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
    private static final List<String> ALPHABETS =
            List.of(SET_82, "0123456789", "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz0123456789");
    private static final int LONGEST = 20;
    /** So that a line of bars holds it: 48 characters in all. */
    private static final int LONGEST_LINEAR = 10;

    private final Random random;

    Payloads(long seed) {
        random = new Random(seed);
    }

    LabelContent next(SymbolKind kind) {
        int longest = kind == SymbolKind.GS1_128 ? LONGEST_LINEAR : LONGEST;
        List<Element> elements = new ArrayList<>();
        elements.add(new Element("01", "09506000134352"));
        elements.add(new Element("21", value(longest)));
        if (random.nextBoolean()) {
            elements.add(new Element("10", value(longest)));
        }
        if (kind != SymbolKind.GS1_128 && random.nextBoolean()) {
            elements.add(new Element(
                    "17",
                    String.format("%02d%02d%02d", random.nextInt(50), 1 + random.nextInt(12), random.nextInt(29))));
        }
        return new LabelContent(elements);
    }

    private String value(int longest) {
        String alphabet = ALPHABETS.get(random.nextInt(ALPHABETS.size()));
        StringBuilder value = new StringBuilder();
        int length = 1 + random.nextInt(longest);
        for (int i = 0; i < length; i++) {
            value.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return value.toString();
    }

    /** The data of the symbol as a reader tells them, FNC1 in front left out. */
    static String text(LabelContent content, SymbolKind kind) {
        if (kind == SymbolKind.DIGITAL_LINK) {
            return content.digitalLink();
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < content.elements().size(); i++) {
            Element element = content.elements().get(i);
            text.append(element.ai()).append(element.value()).append(content.needsSeparator(i) ? "\u001d" : "");
        }
        return text.toString();
    }
}
