package org.medseal.gs1;

/**
 * Reads data identifiers (ISO 15434 format 06) as IFA puts them on German packs: 9N pharmacy product number, 8P GTIN, 1T
 * lot, D expiry, S serial number. Gives them as the Application Identifiers that say the same: a PZN becomes its NTIN.
 */
final class DataIdentifierReader {
    private static final int MOST_FAULTS = 10;

    private final Reading reading;
    private final String text;

    private DataIdentifierReader(Reading reading) {
        this.reading = reading;
        this.text = reading.text;
    }

    static void read(Reading reading, int from, int end) {
        DataIdentifierReader reader = new DataIdentifierReader(reading);
        int at = from;
        while (at < end && reading.faults().size() < MOST_FAULTS) {
            int gs = reading.text.indexOf(ElementReader.GS, at);
            int stop = gs < 0 || gs > end ? end : gs;
            reader.field(at, stop);
            at = stop + 1;
        }
        if (reading.isSound() && reading.elements.isEmpty()) {
            reading.fault(from, 0, "empty", "There is no data: a data identifier is missing");
        }
    }

    private void field(int from, int end) {
        int at = from;
        while (at < end && Rules.isDigit(text.charAt(at))) {
            at++;
        }
        String identifier = text.substring(from, Math.min(end, at + 1));
        String value = text.substring(Math.min(end, at + 1), end);
        switch (identifier) {
            case "9N" -> productNumber(value, at + 1);
            case "8P" -> element("01", value, at + 1);
            case "1T" -> element("10", value, at + 1);
            case "S" -> element("21", value, at + 1);
            case "D" -> element("17", value, at + 1);
            case "16D" -> productionDate(value, at + 1);
            default ->
                reading.fault(
                        from,
                        identifier.length(),
                        "data-identifier",
                        "There is no data identifier " + Rules.quoted(identifier) + " on medicine packs (character "
                                + (from + 1) + " of the text)");
        }
    }

    private void productionDate(String value, int at) {
        // written with its century, which Application Identifiers leave out
        boolean dated = value.length() == 8 && Rules.allDigits(value, 0, 8);
        element("11", dated ? value.substring(2) : value, dated ? at + 2 : at);
    }

    private void productNumber(String value, int at) {
        try {
            PharmacyProductNumber number = PharmacyProductNumber.parse(value);
            number.ntin().ifPresent(gtin -> element("01", gtin.digits(), at));
        } catch (Gs1Exception e) {
            reading.fault(e.fault().moved(at));
        }
    }

    private void element(String ai, String value, int at) {
        for (Element earlier : reading.elements) {
            if (earlier.ai().equals(ai)) {
                if (!earlier.value().equals(value)) {
                    reading.faultOf(
                            ai,
                            at,
                            value.length(),
                            "repeated",
                            "The pack carries two different values for AI " + ai + ": " + Rules.quoted(earlier.value())
                                    + " and " + Rules.quoted(value));
                }
                return;
            }
        }
        reading.element(ApplicationIdentifiers.row(ai), value, at, Reading.Writing.PLAIN);
    }
}
