package org.medseal.pdf;

/** Texts as PDF has them; what the font has no sign for becomes a question mark. */
public final class PdfText {
    private static final int LAST = 0xFF;

    private PdfText() {}

    public static String of(String text) {
        StringBuilder string = new StringBuilder("(");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == ')' || c == '\\') {
                string.append('\\');
            }
            string.append(c < ' ' || c > LAST ? '?' : c);
        }
        return string.append(')').toString();
    }
}
