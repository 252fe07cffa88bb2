package org.medseal.web.faces;

import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the pages, for beans that must choose among them. */
final class Texts {
    static final String BUNDLE = "org.medseal.web.texts";

    private Texts() {}

    static String get(String key, Object... values) {
        FacesContext faces = FacesContext.getCurrentInstance();
        Locale locale = faces == null || faces.getViewRoot() == null
                ? Locale.ENGLISH
                : faces.getViewRoot().getLocale();
        String text = ResourceBundle.getBundle(BUNDLE, locale).getString(key);
        return values.length == 0 ? text : new MessageFormat(text, locale).format(values);
    }
}
