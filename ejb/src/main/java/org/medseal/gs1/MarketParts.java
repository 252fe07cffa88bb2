package org.medseal.gs1;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * What a code holds for single markets, beyond GS1's own rules.
 *
 * @param nationalNumbers numbers of countries: the bare number that was read, that of the GTIN, those in AI 710 to 717
 * @param alternatives what a bare number may be as well
 * @param authentication key id and tail in AI 91 and 92, null where there are none
 * @param signature the digital signature field (AI 8030), null where there is none
 * @param remarks what GS1 allows but the market does not
 */
public record MarketParts(
        List<NationalNumber> nationalNumbers,
        List<Alternative> alternatives,
        Authentication authentication,
        DigitalSignature signature,
        List<Fault> remarks)
        implements Serializable {

    /** The value of AI 8030 (ISO/IEC 20248): who can check it knows the domain of its certificate. */
    public record DigitalSignature(String value, int bytes) implements Serializable {}

    public MarketParts {
        nationalNumbers = List.copyOf(nationalNumbers);
        alternatives = List.copyOf(alternatives);
        remarks = List.copyOf(remarks);
    }

    static MarketParts of(Reading reading) {
        List<Fault> remarks = new ArrayList<>();
        return new MarketParts(
                numbers(reading, remarks),
                reading.alternatives,
                Authentication.of(reading.elements, remarks),
                signature(reading.elements, remarks),
                remarks);
    }

    private static List<NationalNumber> numbers(Reading reading, List<Fault> remarks) {
        List<NationalNumber> numbers = new ArrayList<>();
        if (reading.national != null) {
            numbers.add(reading.national);
        }
        for (Element element : reading.elements) {
            if (element.ai().equals("01") && reading.isSound()) {
                NationalNumber.of(new Gtin(element.value())).ifPresent(number -> add(numbers, number, remarks));
            }
        }
        for (Element element : reading.elements) {
            NationalScheme.ofAi(element.ai()).ifPresent(scheme -> {
                try {
                    add(numbers, NationalNumber.parse(scheme, element.value()), remarks);
                } catch (Gs1Exception e) {
                    remarks.add(new Fault(e.code(), element.ai(), null, null, e.getMessage()));
                }
            });
        }
        return numbers;
    }

    private static void add(List<NationalNumber> numbers, NationalNumber number, List<Fault> remarks) {
        for (NationalNumber other : numbers) {
            if (other.scheme() == number.scheme()) {
                if (!other.digits().equals(number.digits())) {
                    remarks.add(new Fault(
                            "different-numbers",
                            number.scheme().ai(),
                            null,
                            null,
                            "The code names " + other + " and " + number + ": they are not the same product"));
                }
                return;
            }
        }
        numbers.add(number);
    }

    private static DigitalSignature signature(List<Element> elements, List<Fault> remarks) {
        for (Element element : elements) {
            if (element.ai().equals("8030")) {
                String value = element.value();
                int end = value.indexOf('=') < 0 ? value.length() : value.indexOf('=');
                try {
                    int bytes = Base64.getUrlDecoder().decode(value.substring(0, end)).length;
                    return new DigitalSignature(value, bytes);
                } catch (IllegalArgumentException e) {
                    remarks.add(new Fault(
                            "base64",
                            "8030",
                            null,
                            null,
                            "AI 8030 (DIGSIG): " + end + " characters of base64url do not make whole bytes"));
                }
            }
        }
        return null;
    }
}
