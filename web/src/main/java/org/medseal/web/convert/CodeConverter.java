package org.medseal.web.convert;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.io.Serializable;

/** Shows any code, a URI for instance, as people read it on a pack. */
@FacesConverter("code")
public class CodeConverter implements Converter<String>, Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public String getAsObject(FacesContext faces, UIComponent component, String value) {
        return value;
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, String value) {
        return ReadableCode.of(value);
    }
}
