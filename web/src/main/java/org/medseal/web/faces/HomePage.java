package org.medseal.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;
import org.medseal.gs1.Code;
import org.medseal.gs1.Gs1Exception;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.LotNumber;
import org.medseal.gs1.ScannerFault;
import org.medseal.serials.MistypedCodes;
import org.omnifaces.util.Faces;

/** The one box where any code is typed or scanned; it leads to the page of what the code names. */
@Named
@RequestScoped
public class HomePage {
    private String code;
    private CodeFault fault;

    @Inject
    private MistypedCodes mistyped;

    /** Goes to the page of what was asked for, or stays and tells what is wrong with the code. */
    public void find() throws IOException {
        if (code == null || code.isBlank()) {
            return;
        }
        code = code.strip();
        try {
            leadTo(Code.parse(code));
        } catch (Gs1Exception e) {
            fault = CodeFault.of(code, e, mistyped.find(code).orElse(null));
            Faces.setResponseStatus(400);
        }
    }

    private void leadTo(Code parsed) throws IOException {
        Optional<Gtin> gtin = parsed.gtin();
        Optional<LotNumber> lot = parsed.lot();
        Optional<ScannerFault> scanner = mistyped.find(code);
        if (scanner.isPresent()) {
            fault = CodeFault.saying(code, Texts.get("search.nobody-has-it"), scanner.get());
        } else if (parsed.epc().isPresent()) {
            Faces.redirect("item.xhtml?code=%s", code);
        } else if (gtin.isPresent() && lot.isPresent()) {
            Faces.redirect("lot.xhtml?gtin=%s&lot=%s", gtin.get(), lot.get());
        } else if (gtin.isPresent()) {
            Faces.redirect("product.xhtml?gtin=%s", gtin.get());
        } else {
            fault = CodeFault.saying(code, Texts.get("search.names-nothing"), null);
        }
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public CodeFault getFault() {
        return fault;
    }
}
