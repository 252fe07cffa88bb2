package org.medseal.web.convert;

import jakarta.faces.convert.FacesConverter;
import org.medseal.gs1.Gtin;

/** Reads and shows a GTIN. */
@FacesConverter(forClass = Gtin.class)
public class GtinConverter extends ValueConverter<Gtin> {
    private static final long serialVersionUID = 1L;

    public GtinConverter() {
        super(Gtin::parse);
    }
}
