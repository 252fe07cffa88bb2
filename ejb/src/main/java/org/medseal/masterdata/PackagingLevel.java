package org.medseal.masterdata;

import java.util.Arrays;
import java.util.Locale;
import org.medseal.RefusedException;
import org.medseal.RefusedException.Kind;

/** What a GTIN is put on: the pack that a patient gets, or something that holds packs. */
public enum PackagingLevel {
    UNIT,
    BUNDLE,
    CASE,
    PALLET;

    public static PackagingLevel parse(String text) {
        return Arrays.stream(values())
                .filter(level -> level.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        Kind.MALFORMED,
                        "packaging-level",
                        "A packaging level is unit, bundle, case or pallet, not \"" + text + "\""));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
