package org.medseal.gs1;

import java.util.List;
import java.util.Optional;

/** Writes elements as EPC URN (TDS 6.3 and 8) and finds which one thing they name. */
final class EpcWriter {
    private final List<Element> elements;

    private EpcWriter(List<Element> elements) {
        this.elements = elements;
    }

    /** The finest EPC URN for the key of these elements, or nothing where its scheme has none. */
    static Optional<String> urn(List<Element> elements, int prefixLength) {
        return new EpcWriter(elements).urn(prefixLength);
    }

    /** The key among the elements: the first that may begin a Digital Link. */
    static Optional<Element> key(List<Element> elements) {
        for (Element element : elements) {
            ApplicationIdentifier row = ApplicationIdentifiers.row(element.ai());
            if (row != null && row.linkKey()) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    /** The one thing that the elements name. */
    static Optional<Epc> thing(List<Element> elements) {
        return key(elements).flatMap(key -> new EpcWriter(elements).thing(key));
    }

    private Optional<Epc> thing(Element key) {
        String serial = value("21");
        return switch (key.ai()) {
            case "00" -> Optional.of(new Sscc(key.value()));
            case "01" ->
                serial != null
                        ? Optional.of(new Sgtin(new Gtin(key.value()), new SerialNumber(serial)))
                        : value("235") != null ? other() : Optional.empty();
            case "253", "255" -> key.value().length() > 13 ? other() : Optional.empty();
            case "8003" -> key.value().length() > 14 ? other() : Optional.empty();
            case "8006" -> serial != null ? other() : Optional.empty();
            case "8010" -> value("8011") != null ? other() : Optional.empty();
            case "415", "8013" -> Optional.empty();
            default -> other();
        };
    }

    private Optional<Epc> other() {
        return Optional.of(new OtherEpc(LinkWriter.constrained(elements)));
    }

    private String value(String ai) {
        for (Element element : elements) {
            if (element.ai().equals(ai)) {
                return element.value();
            }
        }
        return null;
    }

    private Optional<String> urn(int prefixLength) {
        Element key = key(elements).orElse(null);
        EpcScheme scheme = key == null ? null : scheme(key.ai());
        if (scheme == null) {
            return Optional.empty();
        }
        String value = key.value();
        int from = scheme.prefixAt();
        requirePrefix(scheme, value, prefixLength);
        String prefix = value.substring(from, from + prefixLength);
        int keyLength = scheme.keyLength() == 0 ? value.length() : scheme.keyLength();
        int dataEnd = scheme.keyLength() == 0 ? value.length() : keyLength - 1;
        String reference = value.substring(from + prefixLength, dataEnd);
        StringBuilder body = new StringBuilder(prefix).append('.');
        body.append(scheme.leading() ? value.substring(0, 1) : "").append(PercentText.forUrn(reference));
        if (scheme == EpcScheme.ITIP) {
            body.append('.').append(value, 14, 16).append('.').append(value, 16, 18);
        }
        String serial = serial(scheme, value, keyLength);
        boolean isClass = scheme == EpcScheme.LGTIN;
        if (scheme.serial() != EpcScheme.Serial.NONE) {
            body.append('.').append(serial == null ? "*" : PercentText.forUrn(serial));
            isClass |= serial == null;
        }
        String kind = scheme == EpcScheme.LGTIN ? "class" : isClass ? "idpat" : "id";
        return Optional.of("urn:epc:" + kind + ":" + scheme.word() + ":" + body);
    }

    private String serial(EpcScheme scheme, String value, int keyLength) {
        return switch (scheme.serial()) {
            case NONE -> null;
            case APPENDED -> value.length() > keyLength ? value.substring(keyLength) : null;
            case QUALIFIER -> {
                String qualifier = value(scheme.qualifier());
                yield qualifier == null && scheme == EpcScheme.SGLN ? "0" : qualifier;
            }
        };
    }

    private EpcScheme scheme(String ai) {
        if (ai.equals("01")) {
            boolean thirdParty = value("21") == null && value("235") != null;
            boolean lot = value("21") == null && value("235") == null && value("10") != null;
            return thirdParty ? EpcScheme.UPUI : lot ? EpcScheme.LGTIN : EpcScheme.SGTIN;
        }
        return EpcScheme.of(ai);
    }

    static void requirePrefixLength(int length) {
        if (length < 6 || length > 12) {
            throw new Gs1Exception(
                    "company-prefix-length", "The company prefix of an EPC URN has 6 to 12 digits, not " + length);
        }
    }

    private static void requirePrefix(EpcScheme scheme, String value, int length) {
        int from = scheme.prefixAt();
        int room = scheme.keyLength() == 0 ? value.length() - 1 : scheme.prefixAt() + scheme.digits();
        requirePrefixLength(length);
        if (from + length > room || !Rules.allDigits(value, from, from + length)) {
            throw new Gs1Exception(
                    "company-prefix-length",
                    "AI " + scheme.ai() + " " + Rules.quoted(value) + " cannot begin with a company prefix of " + length
                            + " digits");
        }
    }
}
