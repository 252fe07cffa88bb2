package org.medseal.gs1;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.medseal.gs1.KeyboardLayout.Lock;
import org.medseal.gs1.ScannerFault.Meant;

/**
 * Finds out what a scanner that types like a keyboard has read, where the computer understood its keys wrongly: a scanner
 * set to a US keyboard at a computer with a German one types z for y and brackets one key further; with a French one,
 * letters for digits; with Caps Lock, small letters for capital ones.
 *
 * <p>It never guesses. Another text than the received one is believed only if the received one is no code, and the other
 * is one that proves itself by a check digit. What can be one of several is told as such. That y and z are exchanged in a
 * serial number no check digit tells: those are {@link #others}, and only who knows which serial numbers exist can choose.
 */
public final class ScannerKeyboard {
    /** No symbol of a package holds more that is typed; it bounds what a text can cost. */
    private static final int LONGEST = 500;

    /** Keys whose check digit tells a slip. */
    private static final Set<String> CHECKED =
            Set.of("00", "01", "02", "253", "255", "410", "413", "414", "417", "8003", "8006", "8017", "8018");

    /** So many groups of settings are simple: Caps Lock alone, or one keyboard that is not the US one. */
    private static final int SIMPLE = 3;

    /** What may be wrong, the likeliest together: Caps Lock alone; the scanner as it came; the computer so; both else. */
    private static final List<List<Setting>> SETTINGS = settings();

    private record Setting(KeyboardLayout scanner, KeyboardLayout computer, Lock lock) {}

    private ScannerKeyboard() {}

    private static List<List<Setting>> settings() {
        List<KeyboardLayout> all = KeyboardLayout.all();
        KeyboardLayout first = all.get(0);
        List<List<Setting>> settings = new ArrayList<>();
        settings.add(List.of(new Setting(first, first, Lock.LETTERS), new Setting(first, first, Lock.ALL_KEYS)));
        for (Lock lock : Lock.values()) {
            List<Setting> asItCame = new ArrayList<>();
            List<Setting> turnedRound = new ArrayList<>();
            List<Setting> others = new ArrayList<>();
            for (KeyboardLayout scanner : all) {
                for (KeyboardLayout computer : all) {
                    List<Setting> group = scanner == first ? asItCame : computer == first ? turnedRound : others;
                    if (scanner != computer) {
                        group.add(new Setting(scanner, computer, lock));
                    } else if (lock != Lock.NONE && scanner != first) {
                        others.add(new Setting(scanner, computer, lock));
                    }
                }
            }
            settings.addAll(List.of(asItCame, turnedRound, others));
        }
        return settings;
    }

    /** What a scanner did that typed this; empty where the text is a code, or where no keyboard makes one of it. */
    public static Optional<ScannerFault> find(String received, ReadOptions options) {
        if (received == null || received.isBlank() || received.length() > LONGEST || reads(received, options)) {
            return Optional.empty();
        }
        Optional<Meant> separated = separated(received, options);
        for (List<Setting> group : separated.isPresent() ? SETTINGS.subList(0, SIMPLE) : SETTINGS) {
            Map<String, Meant> found = new LinkedHashMap<>();
            for (Setting setting : group) {
                collect(received, setting, options, found);
            }
            if (!found.isEmpty()) {
                separated.ifPresent(meant -> found.putIfAbsent(meant.text(), meant));
                return Optional.of(ScannerFault.of(received, List.copyOf(found.values())));
            }
        }
        return separated.map(meant -> ScannerFault.of(received, List.of(meant)));
    }

    /** With the one character that no value can have taken for what the scanner sends instead of the separator. */
    private static Optional<Meant> separated(String received, ReadOptions options) {
        int at = Rules.firstNotSet82(received, 0, received.length());
        if (at < 0 || received.charAt(at) == ElementReader.GS) {
            return Optional.empty();
        }
        String text = received.replace(received.charAt(at), ElementReader.GS);
        return proves(text, options) ? Optional.of(new Meant(text, null, List.of(), false)) : Optional.empty();
    }

    /**
     * What a scanner may have read instead, although the received text is a code: the same key with another serial
     * number, for a pack that nobody knows. Simple causes only, the likeliest first.
     */
    public static List<Meant> others(String received, ReadOptions options) {
        if (received == null || received.length() > LONGEST || !reads(received, options)) {
            return List.of();
        }
        Code asReceived = Code.parse(received, options);
        Map<String, Meant> found = new LinkedHashMap<>();
        for (List<Setting> group : SETTINGS.subList(0, SIMPLE)) {
            for (Setting setting : group) {
                collect(received, setting, options, found);
            }
        }
        found.keySet().removeIf(text -> {
            Code other = Code.parse(text, options);
            return other.epc().isEmpty()
                    || other.epc().equals(asReceived.epc())
                    || !other.gtin().equals(asReceived.gtin());
        });
        return List.copyOf(found.values());
    }

    private static void collect(String received, Setting setting, ReadOptions options, Map<String, Meant> found) {
        String text = setting.scanner.meant(received, setting.computer, setting.lock);
        if (text == null || text.equals(received)) {
            return;
        }
        Meant known = found.get(text);
        boolean same = known != null
                && known.scanner().equals(setting.scanner.name())
                && known.capsLock() == (setting.lock != Lock.NONE);
        if (same) {
            found.put(text, known.alsoOn(setting.computer.name()));
        } else if (known == null && proves(text, options)) {
            List<String> computers = List.of(setting.computer.name());
            found.put(text, new Meant(text, setting.scanner.name(), computers, setting.lock != Lock.NONE));
        }
    }

    private static boolean reads(String text, ReadOptions options) {
        return CodeReader.read(text, options).isSound();
    }

    private static boolean proves(String text, ReadOptions options) {
        Reading reading = CodeReader.read(text, options);
        if (!reading.isSound()) {
            return false;
        }
        return reading.elements.stream().anyMatch(element -> CHECKED.contains(element.ai()));
    }
}
