package org.medseal.web.convert;

import jakarta.faces.convert.FacesConverter;
import org.medseal.gs1.CompanyPrefix;

/** Reads and shows a GS1 company prefix. */
@FacesConverter(forClass = CompanyPrefix.class)
public class CompanyPrefixConverter extends ValueConverter<CompanyPrefix> {
    private static final long serialVersionUID = 1L;

    public CompanyPrefixConverter() {
        super(CompanyPrefix::parse);
    }
}
