package org.medseal.gs1;

import java.util.Arrays;
import java.util.Optional;

/** The ways in which a code is written. */
public enum CodeForm {
    ELEMENT_STRING("element-string"),
    BRACKETED("bracketed"),
    SCAN("scan"),
    DIGITAL_LINK("digital-link"),
    EPC("epc"),
    GTIN("gtin"),
    /** IFA's number with two check digits around a PZN or another country's number. */
    PPN("ppn"),
    PZN("pzn", NationalScheme.DE_PZN),
    CIP("cip", NationalScheme.FR_CIP),
    CN("cn", NationalScheme.ES_CN),
    DRN("drn", NationalScheme.BR_DRN),
    AIM("aim", NationalScheme.PT_AIM),
    NDC("ndc", NationalScheme.US_NDC),
    AIC("aic", NationalScheme.IT_AIC),
    SRN("srn", NationalScheme.CR_SRN),
    CNK("cnk", NationalScheme.BE_CNK),
    CHINESE_TRACE_CODE("chinese-trace-code", NationalScheme.CN_TRACE);

    private final String word;
    private final NationalScheme scheme;

    CodeForm(String word) {
        this(word, null);
    }

    CodeForm(String word, NationalScheme scheme) {
        this.word = word;
        this.scheme = scheme;
    }

    /** The form of bare numbers of that scheme. */
    static CodeForm of(NationalScheme scheme) {
        return Arrays.stream(values())
                .filter(form -> form.scheme == scheme)
                .findFirst()
                .orElseThrow();
    }

    /** For a bare national number: which. */
    NationalScheme scheme() {
        return scheme;
    }

    public static CodeForm parse(String word) {
        return find(word)
                .orElseThrow(() -> new Gs1Exception("form", "There is no form of code named " + Rules.quoted(word)));
    }

    public static Optional<CodeForm> find(String word) {
        return Arrays.stream(values()).filter(form -> form.word.equals(word)).findFirst();
    }

    /** The word for it in messages and requests. */
    public String word() {
        return word;
    }

    @Override
    public String toString() {
        return word;
    }
}
