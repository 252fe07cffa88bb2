package org.medseal.labels;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.medseal.audit.AuditEntry;
import org.medseal.audit.AuditTrail;

/** Draws the symbol of an item. Who may know what the label says is decided where that was looked up. */
@Stateless
@PermitAll
public class LabelService {
    @Inject
    private AuditTrail audit;

    /**
     * Somebody has labels printed: noted in the audit trail.
     *
     * @param subject the request for numbers that they are for, or the first of their codes
     */
    @RolesAllowed({"admin", "compliance-officer", "operator", "line"})
    public void ordered(String template, LabelFormat format, long labels, String subject) {
        audit.record(new AuditEntry(
                "labels-printed", "labels", subject, null, new Printed(template, format.toString(), labels), null));
    }

    /** What the audit trail says of a print order. */
    record Printed(String template, String format, long labels) {}

    /** The symbol with its readable text below. */
    public Label draw(LabelContent content, SymbolKind symbol, LabelFormat format) {
        return file(SymbolEncoder.draw(content, symbol), format);
    }

    /** The same in a size and with modules of one's choice. */
    public Label draw(LabelContent content, SymbolChoice symbol, LabelFormat format) {
        return file(SymbolEncoder.draw(content, symbol), format);
    }

    /** The symbol alone, where the text stands beside it already. */
    public Label drawWithoutText(LabelContent content, SymbolKind symbol, LabelFormat format) {
        return file(SymbolEncoder.draw(content, symbol).withoutText(), format);
    }

    /** The symbol alone, in a size and with modules of one's choice. */
    public Label drawWithoutText(LabelContent content, SymbolChoice symbol, LabelFormat format) {
        return file(SymbolEncoder.draw(content, symbol).withoutText(), format);
    }

    private static Label file(Picture picture, LabelFormat format) {
        byte[] file =
                switch (format) {
                    case PNG -> PngLabel.of(picture);
                    case SVG -> SvgLabel.of(picture);
                    case PDF -> PdfLabel.of(picture);
                    case ZPL -> ZplLabel.of(picture);
                };
        return new Label(format.contentType(), file);
    }
}
