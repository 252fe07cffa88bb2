package org.medseal.web.convert;

import jakarta.faces.convert.FacesConverter;
import org.medseal.gs1.Sscc;

/** Reads and shows an SSCC. */
@FacesConverter(forClass = Sscc.class)
public class SsccConverter extends ValueConverter<Sscc> {
    private static final long serialVersionUID = 1L;

    public SsccConverter() {
        super(Sscc::parse);
    }
}
