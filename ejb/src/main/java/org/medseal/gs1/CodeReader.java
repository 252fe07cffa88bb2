package org.medseal.gs1;

/** Finds out in which form a code is written, unless that is given, and has it read. */
final class CodeReader {
    /** As many digits has a Chinese trace code. */
    private static final int LONGEST_NUMBER = 20;

    private CodeReader() {}

    static Reading read(String given, ReadOptions options) {
        String text = given == null ? "" : given;
        int shift = 0;
        if (options.form() == null) {
            // a scanner's line end and what clings to a copied text
            int end = text.length();
            while (end > 0 && isBlank(text.charAt(end - 1))) {
                end--;
            }
            while (shift < end && isBlank(text.charAt(shift))) {
                shift++;
            }
            text = text.substring(shift, end);
        }
        Reading reading = readAs(text, options);
        if (shift == 0 || reading.isSound()) {
            return reading;
        }
        Reading moved = new Reading(given, options);
        moved.form = reading.form;
        moved.elements.addAll(reading.elements);
        moved.alternatives = reading.alternatives;
        for (Fault fault : reading.faults()) {
            moved.fault(fault.moved(shift));
        }
        return moved;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\r' || c == '\n' || c == '\t';
    }

    private static Reading readAs(String text, ReadOptions options) {
        Reading reading = new Reading(text, options);
        reading.form = options.form() == null ? recognise(text) : options.form();
        if (text.isEmpty()) {
            reading.fault(Fault.of("missing", "The code is missing"));
            return reading;
        }
        boolean auto = options.form() == null;
        switch (reading.form) {
            case EPC -> {
                if (EpcTag.looksLikeOne(text)) {
                    return tag(reading);
                }
                EpcReader.read(reading);
            }
            case DIGITAL_LINK -> DigitalLink.read(reading, 0);
            case SCAN -> ScanReader.read(reading, !auto);
            case BRACKETED -> BracketReader.read(reading, 0, text.length(), auto);
            case GTIN -> {
                return orNational(gtin(reading, auto), auto);
            }
            case ELEMENT_STRING -> elementString(reading, auto);
            default -> NationalReader.read(reading);
        }
        finish(reading);
        return orNational(reading, auto);
    }

    /** The reading, or what else the text is if it is neither GTIN nor element string and the caller does not insist. */
    private static Reading orNational(Reading reading, boolean auto) {
        if (!auto || reading.form != CodeForm.GTIN && reading.form != CodeForm.ELEMENT_STRING) {
            return reading;
        }
        if (reading.isSound()) {
            if (reading.text.length() <= LONGEST_NUMBER) {
                NationalReader.addAlternatives(reading);
            }
            return reading;
        }
        Reading other = NationalReader.instead(reading);
        if (other != reading) {
            finish(other);
        }
        return other;
    }

    /** What an RFID reader gives: read as the pure identity that the tag holds. */
    private static Reading tag(Reading reading) {
        try {
            return readAs(EpcTag.parse(reading.text).identity().text(), reading.options.withForm(CodeForm.EPC));
        } catch (Gs1Exception e) {
            reading.fault(e.fault());
            return reading;
        }
    }

    private static void finish(Reading reading) {
        if (reading.isSound() && reading.elements.isEmpty() && reading.form == CodeForm.BRACKETED) {
            reading.fault(Fault.of("empty", "There is no data: an Application Identifier is missing"));
        }
        if (reading.isSound() && reading.options.messageRules() && !reading.withoutMessageRules) {
            MessageRules.check(reading);
        }
        Integer length = reading.options.companyPrefixLength();
        if (length != null && reading.isSound()) {
            try {
                EpcWriter.requirePrefixLength(length);
                EpcWriter.urn(reading.elements, length);
            } catch (Gs1Exception e) {
                reading.fault(e.fault());
            }
        }
    }

    private static CodeForm recognise(String text) {
        if (!text.isEmpty() && Rules.isDigit(text.charAt(0))) {
            return digits(text);
        }
        if (text.startsWith("urn:")) {
            return CodeForm.EPC;
        }
        if (LinkReader.looksLikeOne(text, 0)) {
            return CodeForm.DIGITAL_LINK;
        }
        if (text.startsWith("]") || text.startsWith(ScanReader.ENVELOPE)) {
            return CodeForm.SCAN;
        }
        if (BracketReader.looksLikeOne(text)) {
            return CodeForm.BRACKETED;
        }
        return CodeForm.ELEMENT_STRING;
    }

    /** Digits alone, as many as a GTIN has, are one; a composite part may follow. */
    private static CodeForm digits(String text) {
        int bar = text.indexOf('|');
        int digits = bar < 0 ? text.length() : bar;
        boolean gtinLength = digits == 8 || digits >= 12 && digits <= 14;
        return gtinLength && Rules.allDigits(text, 0, digits) ? CodeForm.GTIN : CodeForm.ELEMENT_STRING;
    }

    /**
     * Digits alone are a GTIN. Where the caller looks at elements one by one and the check digit is wrong, they may be
     * such an element; a whole message of digits only, as long as a GTIN, is far likelier a GTIN with a slip.
     */
    private static Reading gtin(Reading reading, boolean auto) {
        int bar = reading.text.indexOf('|');
        int end = bar < 0 ? reading.text.length() : bar;
        try {
            Gtin gtin = Gtin.parse(reading.text.substring(0, end));
            reading.elements.add(new Element("01", gtin.digits()));
            ScanReader.secondPart(reading, end);
        } catch (Gs1Exception e) {
            if (auto && !reading.options.messageRules()) {
                Reading elements = new Reading(reading.text, reading.options);
                elements.form = CodeForm.ELEMENT_STRING;
                elementString(elements, true);
                if (elements.isSound()) {
                    finish(elements);
                    return elements;
                }
            }
            reading.fault(e.fault());
        }
        finish(reading);
        return reading;
    }

    private static void elementString(Reading reading, boolean auto) {
        String text = reading.text;
        int symbology = ScanReader.isGs1Symbology(text) ? 3 : 0;
        int lead = ElementReader.leadingSeparator(text, symbology);
        if (symbology + lead == 0 && !auto) {
            reading.fault(
                    0,
                    1,
                    "fnc1",
                    "An element string begins with FNC1, written ^ or GS, or with a symbology identifier; "
                            + Rules.quoted(text) + " does not");
            return;
        }
        ElementReader.read(reading, symbology + lead, text.length(), false);
    }
}
