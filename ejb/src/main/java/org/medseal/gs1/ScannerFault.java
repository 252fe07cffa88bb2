package org.medseal.gs1;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * A scanner that types did not type what it read: it is set to another keyboard than the computer, or Caps Lock is on.
 *
 * @param certain whether there is only one text that it can have read
 * @param readings what it may have read, the likeliest first
 * @param sentence what is wrong and how to mend it, for people
 */
public record ScannerFault(boolean certain, List<Meant> readings, String sentence) implements Serializable {
    private static final int MOST_SHOWN = 4;

    /**
     * A text that the scanner may have read.
     *
     * @param scanner the keyboard to which the scanner would be set; null where keyboards have no part in it, but only the
     *     separator was replaced
     * @param computers the keyboards of which the computer would have one
     * @param capsLock whether Caps Lock would be on
     */
    public record Meant(String text, String scanner, List<String> computers, boolean capsLock) implements Serializable {
        public Meant {
            computers = List.copyOf(computers);
        }

        Meant alsoOn(String computer) {
            List<String> more = new ArrayList<>(computers);
            if (!more.contains(computer)) {
                more.add(computer);
            }
            return new Meant(text, scanner, more, capsLock);
        }

        private boolean sameKeyboard() {
            return computers.contains(scanner);
        }

        private static String anyOf(List<String> names) {
            int last = names.size() - 1;
            return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
        }

        private String advice() {
            if (scanner == null) {
                return "have the scanner send the separator as the character GS (29)";
            }
            String lock = capsLock ? "turn Caps Lock off" : "";
            String keyboard = sameKeyboard() ? "" : "set the scanner to the " + anyOf(computers) + " keyboard";
            return lock + (lock.isEmpty() || keyboard.isEmpty() ? "" : " and ") + keyboard;
        }
    }

    public ScannerFault {
        readings = List.copyOf(readings);
    }

    /** The received text is no code; each of the readings is one. */
    public static ScannerFault of(String received, List<Meant> readings) {
        StringBuilder sentence = new StringBuilder("The scanner typed ").append(exchanged(received, readings.get(0)));
        if (readings.size() == 1) {
            sentence.append(": ").append(readings.get(0).advice());
        } else {
            sentence.append(", or something else in its place; which, the code alone does not tell. Either ");
            sentence.append(
                    String.join(", or ", readings.stream().map(Meant::advice).toList()));
        }
        return new ScannerFault(readings.size() == 1, readings, sentence.toString());
    }

    /**
     * The code is sound as it was received, but of the thing that it names is not known that it exists.
     *
     * @param known the readings that name something which exists
     */
    public static ScannerFault suspected(String received, List<Meant> known) {
        Meant first = known.get(0);
        return new ScannerFault(
                false,
                known,
                "No pack with this serial number was issued, but one was whose code gives it if the scanner types "
                        + exchanged(received, first) + ". If that is the pack in hand, " + first.advice());
    }

    /** The characters that differ, each once: {@code z for y, "/" for "-"}. */
    private static String exchanged(String received, Meant meant) {
        String text = meant.text();
        if (received.length() != text.length()) {
            return Rules.quoted(received) + " for " + Rules.quoted(text);
        }
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            String pair = shown(received.charAt(i)) + " for " + shown(text.charAt(i));
            if (received.charAt(i) != text.charAt(i) && !pairs.contains(pair)) {
                pairs.add(pair);
            }
        }
        boolean more = pairs.size() > MOST_SHOWN;
        return String.join(", ", more ? pairs.subList(0, MOST_SHOWN) : pairs) + (more ? " and so on" : "");
    }

    private static String shown(char c) {
        if (c == ElementReader.GS) {
            return "the separator";
        }
        return Rules.isLetterOrDigit(c) ? Character.toString(c) : Rules.quoted(Character.toString(c));
    }

    @Override
    public String toString() {
        return sentence;
    }
}
