package org.medseal.gs1;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a code says, in whatever form it was typed, scanned or sent: the one entry point for all of them. */
public final class Code implements Serializable {
    private static final long serialVersionUID = 1L;

    private final CodeForm form;
    private final List<Element> elements;
    private final Epc other;

    Code(CodeForm form, List<Element> elements, Epc other) {
        this.form = form;
        this.elements = new ArrayList<>(elements);
        this.other = other;
    }

    /** Recognises the form and reads it, or says what is wrong. */
    public static Code parse(String text) {
        if (text == null || text.isEmpty()) {
            throw new Gs1Exception("missing", "The code is missing");
        }
        if (text.startsWith("urn:epc:id:sgtin:") || text.startsWith("urn:epc:id:sscc:")) {
            return of(new EpcUri(text).epc());
        }
        if (text.startsWith("http")) {
            return new Code(CodeForm.DIGITAL_LINK, DigitalLink.parse(text).elements(), null);
        }
        CodeForm form = text.startsWith("(") ? CodeForm.BRACKETED : CodeForm.ELEMENT_STRING;
        return new Code(form, ElementString.parse(text).elements(), null);
    }

    private static Code of(Epc epc) {
        if (epc instanceof Sgtin sgtin) {
            return new Code(
                    CodeForm.EPC,
                    List.of(
                            new Element("01", sgtin.gtin().digits()),
                            new Element("21", sgtin.serial().value())),
                    null);
        }
        if (epc instanceof Sscc sscc) {
            return new Code(CodeForm.EPC, List.of(new Element("00", sscc.digits())), null);
        }
        return new Code(CodeForm.EPC, List.of(), epc);
    }

    public CodeForm form() {
        return form;
    }

    /** The elements in the order in which they were written. */
    public List<Element> elements() {
        return List.copyOf(elements);
    }

    /** The value of that Application Identifier. */
    public Optional<String> value(String ai) {
        for (Element element : elements) {
            if (element.ai().equals(ai)) {
                return Optional.of(element.value());
            }
        }
        return Optional.empty();
    }

    public Optional<Gtin> gtin() {
        return value("01").map(Gtin::new);
    }

    public Optional<SerialNumber> serial() {
        return value("21").map(SerialNumber::new);
    }

    public Optional<LotNumber> lot() {
        return value("10").map(LotNumber::new);
    }

    public Optional<Sscc> sscc() {
        return value("00").map(Sscc::new);
    }

    /** The expiry date (AI 17); the century follows from the day on which it is asked. */
    public Optional<LocalDate> expiry(LocalDate today) {
        return value("17").map(date -> Gs1Date.parse(date, today));
    }

    /** The one thing that the code names, if it names one: an SSCC, or a GTIN with a serial number, or another key. */
    public Optional<Epc> epc() {
        if (other != null) {
            return Optional.of(other);
        }
        Optional<Sscc> sscc = sscc();
        if (sscc.isPresent()) {
            return Optional.of(sscc.get());
        }
        return gtin().flatMap(gtin -> serial().map(serial -> new Sgtin(gtin, serial)));
    }
}
