package org.medseal.web.convert;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import java.io.Serializable;
import org.medseal.gs1.Gs1Exception;

/** Every value type is read by its own {@code parse}, and a fault is told in the sentence that names the rule. */
public abstract class ValueConverter<T> implements Converter<T>, Serializable {
    private static final long serialVersionUID = 1L;

    private final Parse<T> parse;

    /** One text form in, the value out. */
    protected interface Parse<T> extends Serializable {
        T parse(String text);
    }

    protected ValueConverter(Parse<T> parse) {
        this.parse = parse;
    }

    @Override
    public T getAsObject(FacesContext faces, UIComponent component, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return parse.parse(value.strip());
        } catch (Gs1Exception e) {
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, e.getMessage(), null), e);
        }
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, T value) {
        return value == null ? "" : value.toString();
    }
}
