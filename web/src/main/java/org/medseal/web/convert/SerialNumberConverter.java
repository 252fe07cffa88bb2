package org.medseal.web.convert;

import jakarta.faces.convert.FacesConverter;
import org.medseal.gs1.SerialNumber;

/** Reads and shows a serial number. */
@FacesConverter(forClass = SerialNumber.class)
public class SerialNumberConverter extends ValueConverter<SerialNumber> {
    private static final long serialVersionUID = 1L;

    public SerialNumberConverter() {
        super(SerialNumber::parse);
    }
}
