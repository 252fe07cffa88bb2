package org.medseal.web.convert;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.text.NumberFormat;
import java.util.Locale;

/** Shows a count with its thousands apart. */
@FacesConverter("count")
public class CountConverter implements Converter<Number> {
    @Override
    public Number getAsObject(FacesContext faces, UIComponent component, String value) {
        throw new UnsupportedOperationException("counts are only shown");
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, Number value) {
        return value == null
                ? ""
                : NumberFormat.getIntegerInstance(Locale.ENGLISH).format(value);
    }
}
