package org.medseal.reporting.ru;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.medseal.gs1.Epc;
import org.medseal.gs1.Gs1Exception;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.SerialNumber;
import org.medseal.gs1.Sgtin;
import org.medseal.items.ItemNumbers;
import org.medseal.items.ItemRuns;
import org.medseal.reporting.UnreportableException;

/** Packs as the authority names them: GTIN and serial of 13 characters in one word (type {@code sign_sgtin_type}). */
final class Signs {
    private static final int GTIN = 14;
    private static final Pattern SIGN = Pattern.compile("\\d{14}[a-zA-Z0-9]{13}");

    private Signs() {}

    static String of(Epc epc) {
        String sign = epc instanceof Sgtin sgtin
                ? sgtin.gtin().digits() + sgtin.serial().value()
                : "";
        if (!SIGN.matcher(sign).matches()) {
            throw new UnreportableException(
                    epc + " cannot be reported to Russia: a serial there has 13 letters and digits");
        }
        return sign;
    }

    /** What the authority named, as we write it; as it is where it is no pack. */
    static String item(String named) {
        if (named == null || !SIGN.matcher(named).matches()) {
            return named;
        }
        try {
            return new Sgtin(Gtin.parse(named.substring(0, GTIN)), new SerialNumber(named.substring(GTIN))).toString();
        } catch (Gs1Exception wrongCheckDigit) {
            return named;
        }
    }

    static ItemRuns ofProduct(ItemNumbers numbers, ItemRuns all, Gtin gtin) {
        long[] each = all.toArray();
        List<Epc> epcs = numbers.epcs(each);
        return ItemRuns.of(IntStream.range(0, each.length)
                .filter(i -> epcs.get(i) instanceof Sgtin sgtin && sgtin.gtin().equals(gtin))
                .mapToLong(i -> each[i])
                .toArray());
    }
}
