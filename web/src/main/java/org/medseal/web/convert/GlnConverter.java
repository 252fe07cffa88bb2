package org.medseal.web.convert;

import jakarta.faces.convert.FacesConverter;
import org.medseal.gs1.Gln;

/** Reads and shows a GLN. */
@FacesConverter(forClass = Gln.class)
public class GlnConverter extends ValueConverter<Gln> {
    private static final long serialVersionUID = 1L;

    public GlnConverter() {
        super(Gln::parse);
    }
}
