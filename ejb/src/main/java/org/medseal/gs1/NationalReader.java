package org.medseal.gs1;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the bare numbers of countries. One that a check digit proves, and only one, is taken; where several are possible,
 * or nothing proves it, all of them are named and none is guessed.
 */
final class NationalReader {
    /** With name, hyphens and blanks none is longer. */
    private static final int LONGEST = 40;

    private static final String PPN = "PPN";

    private NationalReader() {}

    /** Reads the text as the number that the caller says it is. */
    static void read(Reading reading) {
        String text = reading.text;
        try {
            if (reading.form == CodeForm.PPN) {
                take(reading, PharmacyProductNumber.parse(withoutPpn(text)));
            } else {
                take(reading, NationalNumber.parse(reading.form.scheme(), text));
            }
        } catch (Gs1Exception e) {
            reading.fault(placed(e.fault(), text));
        }
    }

    private static String withoutPpn(String text) {
        int at = text.regionMatches(true, 0, PPN, 0, PPN.length()) ? PPN.length() : 0;
        while (at > 0 && at < text.length() && " :-.".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return text.substring(at);
    }

    /** The place of a fault where the digits stand as they are; else the whole text. */
    private static Fault placed(Fault fault, String text) {
        int digits = 0;
        while (digits < text.length() && Rules.isDigit(text.charAt(text.length() - 1 - digits))) {
            digits++;
        }
        boolean bare = digits == text.length() && fault.at() != null && fault.at() + fault.length() <= digits;
        return bare ? fault : new Fault(fault.code(), null, 0, text.length(), fault.sentence());
    }

    private static void take(Reading reading, NationalNumber number) {
        reading.national = number;
        number.gtin().ifPresent(gtin -> reading.elements.add(new Element("01", gtin.digits())));
    }

    private static void take(Reading reading, PharmacyProductNumber number) {
        reading.ppn = number;
        number.pzn().ifPresent(pzn -> take(reading, new NationalNumber(NationalScheme.DE_PZN, pzn)));
    }

    /** What a text that was read as something else may be as well. */
    static void addAlternatives(Reading reading) {
        if (NationalText.isNumber(reading.text) && reading.text.length() <= NationalScheme.CN_TRACE.digits()) {
            reading.alternatives = proved(reading.text);
        }
    }

    private static List<Alternative> proved(String digits) {
        List<Alternative> all = new ArrayList<>();
        NationalText.proved(digits).forEach(number -> all.add(Alternative.of(number)));
        PharmacyProductNumber ppn = ppn(digits);
        if (ppn != null) {
            all.add(Alternative.of(ppn));
        }
        return all;
    }

    private static PharmacyProductNumber ppn(String digits) {
        try {
            return PharmacyProductNumber.looksLikeOne(digits) ? PharmacyProductNumber.parse(digits) : null;
        } catch (Gs1Exception e) {
            return null;
        }
    }

    /**
     * What to make of a text that is neither GTIN nor element string: the number it is, or the refusal with all that it
     * might be; the reading as it was where it has nothing of such a number.
     */
    static Reading instead(Reading refused) {
        String text = refused.text;
        if (text.length() > LONGEST) {
            return refused;
        }
        NationalScheme named = NationalText.named(text);
        if (named != null) {
            return as(refused, CodeForm.of(named));
        }
        if (text.regionMatches(true, 0, PPN, 0, PPN.length())) {
            return as(refused, CodeForm.PPN);
        }
        return NationalText.isNumber(text) ? bare(refused) : refused;
    }

    private static Reading as(Reading refused, CodeForm form) {
        Reading reading = new Reading(refused.text, refused.options);
        reading.form = form;
        read(reading);
        return reading;
    }

    private static Reading bare(Reading refused) {
        List<Alternative> proved = proved(refused.text);
        if (proved.size() == 1) {
            return as(refused, proved.get(0).form());
        }
        List<Alternative> all = new ArrayList<>(proved);
        if (proved.isEmpty() && refused.form != CodeForm.GTIN) {
            NationalText.possible(refused.text).forEach(number -> all.add(Alternative.of(number)));
        }
        Reading reading = new Reading(refused.text, refused.options);
        reading.form = refused.form;
        reading.elements.addAll(refused.elements);
        reading.alternatives = all;
        if (!all.isEmpty()) {
            reading.fault(Fault.at(0, refused.text.length(), "ambiguous", NationalFaults.ambiguous(refused.text, all)));
        } else if (refused.form == CodeForm.GTIN) {
            refused.faults().forEach(fault -> reading.fault(NationalFaults.extended(fault, refused.text)));
            return reading;
        } else if (NationalFaults.hasLengthOfOne(refused.text)) {
            reading.fault(Fault.at(0, refused.text.length(), "unknown-number", NationalFaults.none(refused.text)));
        }
        refused.faults().forEach(reading::fault);
        return reading;
    }
}
