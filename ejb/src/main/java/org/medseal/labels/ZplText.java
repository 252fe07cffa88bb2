package org.medseal.labels;

/**
 * A line in the printer's scalable font 0 (Zebra's CG Triumvirate Bold Condensed), made narrower where its own letters
 * would be wider than was reckoned. The widths are those of Helvetica-Narrow-Bold, which is a little wider than it.
 */
final class ZplText {
    private static final String NARROW = "!'(),-./:;I[\\]`fijlrt{|} ";
    private static final String WIDE = "%@MWmw";
    private static final String CAPITALS = "ABCDEFGHKNOPQRSTUVXYZ&";

    private ZplText() {}

    /**
     * @param height of the letters, in dots as the other lengths
     * @param room how wide the line may be
     */
    static String of(String text, int left, int top, int height, int room) {
        int wide = (int) Math.min(height, room / Math.max(1, sizes(text)));
        return "^FO" + left + ',' + top + "^A0N," + height + ',' + Math.max(1, wide) + "^FH_^FD" + escaped(text)
                + "^FS\n";
    }

    /** The width in sizes of the letters. */
    static double sizes(String text) {
        return text.chars().mapToDouble(ZplText::width).sum();
    }

    private static double width(int character) {
        if (NARROW.indexOf(character) >= 0) {
            return 0.32;
        }
        if (WIDE.indexOf(character) >= 0) {
            return 0.82;
        }
        return CAPITALS.indexOf(character) >= 0 || character > '~' ? 0.64 : 0.51;
    }

    /** Signs that begin a command, and the one that begins an escape, as hexadecimal. */
    static String escaped(String text) {
        return text.replace("_", "_5F").replace("^", "_5E").replace("~", "_7E");
    }
}
