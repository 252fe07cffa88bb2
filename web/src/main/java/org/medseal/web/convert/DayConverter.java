package org.medseal.web.convert;

import jakarta.faces.convert.FacesConverter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.medseal.gs1.Gs1Exception;

/** Reads and shows a day. */
@FacesConverter(forClass = LocalDate.class)
public class DayConverter extends ValueConverter<LocalDate> {
    private static final long serialVersionUID = 1L;

    public DayConverter() {
        super(DayConverter::parse);
    }

    private static LocalDate parse(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Gs1Exception("no-day", '"' + text + "\" is no day; one is written as 2026-11-23");
        }
    }
}
