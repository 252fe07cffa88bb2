package org.medseal.web.faces;

import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The words of the pages, for beans that must choose among them. */
public final class Texts {
    static final String BUNDLE = "org.medseal.web.texts";

    private Texts() {}

    public static String get(String key, Object... values) {
        String text = bundle().getString(key);
        return values.length == 0 ? text : new MessageFormat(text, locale()).format(values);
    }

    public static Optional<String> find(String key) {
        ResourceBundle bundle = bundle();
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }

    private static ResourceBundle bundle() {
        return ResourceBundle.getBundle(BUNDLE, locale());
    }

    private static Locale locale() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces == null || faces.getViewRoot() == null
                ? Locale.ENGLISH
                : faces.getViewRoot().getLocale();
    }
}
