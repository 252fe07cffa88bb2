package org.medseal.web.convert;

import jakarta.faces.convert.FacesConverter;
import org.medseal.gs1.LotNumber;

/** Reads and shows a lot number. */
@FacesConverter(forClass = LotNumber.class)
public class LotNumberConverter extends ValueConverter<LotNumber> {
    private static final long serialVersionUID = 1L;

    public LotNumberConverter() {
        super(LotNumber::parse);
    }
}
