package org.medseal.gs1;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the keys of a keyboard give: the same key gives other characters on the keyboards of other countries. */
final class KeyboardLayout {
    /** Accents as they follow their letter in decomposed text, and as their keys give them, which are pressed before. */
    private static final Map<Character, Character> DEAD_KEYS =
            Map.of('\u0301', '´', '\u0300', '`', '\u0302', '^', '\u0308', '¨');

    private static final List<KeyboardLayout> ALL = Resource.lines("keyboard-layouts.txt").stream()
            .map(line -> new KeyboardLayout(line.substring(1).split(" ")))
            .toList();

    private final String name;
    /** The characters of the keys, those without Shift and then the same keys' with it. */
    private final String keys;

    private final Map<Character, Integer> positions = new HashMap<>();

    private KeyboardLayout(String[] columns) {
        name = columns[0];
        StringBuilder plain = new StringBuilder();
        StringBuilder shifted = new StringBuilder();
        for (int i = 1; i < columns.length; i += 2) {
            plain.append(columns[i]);
            shifted.append(columns[i + 1]);
        }
        keys = plain.append(shifted).toString();
        for (int i = 0; i < keys.length(); i++) {
            positions.putIfAbsent(keys.charAt(i), i);
        }
    }

    static List<KeyboardLayout> all() {
        return ALL;
    }

    String name() {
        return name;
    }

    /** How Caps Lock works: not at all, on letters, or on every key as Shift does (on some computers it does so). */
    enum Lock {
        NONE,
        LETTERS,
        ALL_KEYS
    }

    /**
     * What the scanner meant that presses the keys of this keyboard, where a computer set to the other one received the
     * text; null where no key of the other's gives one of the characters.
     */
    String meant(String received, KeyboardLayout computer, Lock lock) {
        String typed = computer.keyByKey(received);
        StringBuilder meant = new StringBuilder(typed.length());
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (c <= ' ') {
                meant.append(c);
                continue;
            }
            Integer key = computer.positions.get(c);
            if (key == null) {
                return null;
            }
            meant.append(keys.charAt(locked(key, computer, c, lock)));
        }
        return meant.toString();
    }

    private static int locked(int key, KeyboardLayout computer, char received, Lock lock) {
        boolean turned = lock == Lock.ALL_KEYS || lock == Lock.LETTERS && Character.isLetter(received);
        int half = computer.keys.length() / 2;
        return turned ? (key + half) % (2 * half) : key;
    }

    /** Letters with an accent of which this keyboard has no key were made by two: the accent's, then the letter's. */
    private String keyByKey(String received) {
        if (received.chars().allMatch(c -> c <= ' ' || positions.containsKey((char) c))) {
            return received;
        }
        StringBuilder typed = new StringBuilder(received.length() + 4);
        for (char c : received.toCharArray()) {
            char[] parts =
                    Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).toCharArray();
            if (c > ' ' && !positions.containsKey(c) && parts.length == 2 && DEAD_KEYS.containsKey(parts[1])) {
                typed.append(DEAD_KEYS.get(parts[1])).append(parts[0]);
            } else {
                typed.append(c);
            }
        }
        return typed.toString();
    }

    @Override
    public String toString() {
        return name;
    }
}
