package org.medseal.web.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.medseal.gs1.Alternative;
import org.medseal.gs1.Authentication;
import org.medseal.gs1.CodeForm;
import org.medseal.gs1.Element;
import org.medseal.gs1.Fault;
import org.medseal.gs1.MarketParts;
import org.medseal.gs1.NationalNumber;
import org.medseal.gs1.ParsedCode;
import org.medseal.gs1.ScannerFault;
import org.medseal.signing.SignatureAnswer;

/** What a text is, its parts, its other forms, its faults; what concerns single markets only where there is some. */
public record CodeAnswer(
        boolean valid,
        CodeForm form,
        List<Element> elements,
        String elementString,
        String bracketed,
        List<String> humanReadable,
        String digitalLink,
        String epc,
        List<Fault> faults,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Number> nationalNumbers,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Other> alternatives,
        @JsonInclude(JsonInclude.Include.NON_NULL) Authentication authentication,
        @JsonInclude(JsonInclude.Include.NON_NULL) MarketParts.DigitalSignature digitalSignature,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Fault> remarks,
        @JsonInclude(JsonInclude.Include.NON_NULL) SignatureAnswer signature,
        @JsonInclude(JsonInclude.Include.NON_NULL) ScannerFault scannerFault) {

    /**
     * A country's number.
     *
     * @param forms its other forms and what its digits mean, by name
     */
    public record Number(
            String scheme, String name, String country, String value, String gtin, Map<String, String> forms) {
        static Number of(NationalNumber number) {
            return new Number(
                    number.scheme().code(),
                    number.scheme().title(),
                    number.scheme().country(),
                    number.value(),
                    number.gtin().map(Object::toString).orElse(null),
                    number.forms());
        }
    }

    /** What the text may be as well; asked for by that form. */
    public record Other(CodeForm form, String name, String value, String gtin) {
        static Other of(Alternative other) {
            return new Other(
                    other.form(),
                    other.title(),
                    other.value(),
                    other.gtin() == null ? null : other.gtin().digits());
        }
    }

    static CodeAnswer of(ParsedCode code, SignatureAnswer signature, ScannerFault scannerFault) {
        MarketParts market = code.market();
        return new CodeAnswer(
                code.valid(),
                code.form(),
                code.elements(),
                code.elementString(),
                code.bracketed(),
                code.humanReadable(),
                code.digitalLink(),
                code.epc(),
                code.faults(),
                market.nationalNumbers().stream().map(Number::of).toList(),
                market.alternatives().stream().map(Other::of).toList(),
                market.authentication(),
                market.signature(),
                market.remarks(),
                signature,
                scannerFault);
    }
}
