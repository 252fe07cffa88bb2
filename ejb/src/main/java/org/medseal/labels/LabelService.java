package org.medseal.labels;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;

/** Draws the symbol of an item. Who may know what the label says is decided where that was looked up. */
@Stateless
@PermitAll
public class LabelService {
    public Label draw(LabelContent content, SymbolKind symbol, LabelFormat format) {
        Picture picture = SymbolEncoder.draw(content, symbol);
        byte[] file =
                switch (format) {
                    case PNG -> PngLabel.of(picture);
                    case SVG -> SvgLabel.of(picture);
                };
        return new Label(format.contentType(), file);
    }
}
