package org.medseal.web.codes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.medseal.gs1.Code;
import org.medseal.gs1.ParsedCode;
import org.medseal.gs1.ReadOptions;
import org.medseal.masterdata.CompanyPrefixes;
import org.medseal.serials.MistypedCodes;
import org.medseal.signing.SignatureAnswer;
import org.medseal.signing.SigningService;

/** What is this text: its parts, all its other forms, all its faults, its signature, what the scanner did wrong. */
@ApplicationScoped
public class CodeInspector {
    private CompanyPrefixes prefixes;
    private SigningService signing;
    private MistypedCodes mistyped;

    public CodeInspector() {}

    @Inject
    public CodeInspector(CompanyPrefixes prefixes, SigningService signing, MistypedCodes mistyped) {
        this.prefixes = prefixes;
        this.signing = signing;
        this.mistyped = mistyped;
    }

    public Inspected inspect(String text, ReadOptions options) {
        ParsedCode code = Code.examine(text, options);
        boolean prefixAsked = code.valid() && code.epc() == null && options.companyPrefixLength() == null;
        ParsedCode told = prefixAsked ? Code.examine(text, options, prefixes.lengths()) : code;
        return new Inspected(
                text,
                told,
                signature(told, text, options),
                mistyped.find(text, options).orElse(null));
    }

    private SignatureAnswer signature(ParsedCode code, String text, ReadOptions options) {
        boolean perhaps = code.valid()
                && code.elements().stream().anyMatch(element -> element.ai().equals("91"));
        return perhaps ? signing.check(Code.parse(text, options)).orElse(null) : null;
    }
}
