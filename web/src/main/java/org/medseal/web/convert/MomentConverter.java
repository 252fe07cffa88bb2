package org.medseal.web.convert;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Shows a moment to the second, in UTC and saying so: everybody who looks reads the same. */
@FacesConverter("moment")
public class MomentConverter implements Converter<Instant> {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    @Override
    public Instant getAsObject(FacesContext faces, UIComponent component, String value) {
        throw new UnsupportedOperationException("moments are only shown");
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, Instant value) {
        return value == null ? "" : SHOWN.format(value);
    }
}
