package org.medseal.masterdata;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.medseal.gs1.Gln;

/** Stored as its text. */
@Converter(autoApply = true)
public class GlnConverter implements AttributeConverter<Gln, String> {
    @Override
    public String convertToDatabaseColumn(Gln value) {
        return value == null ? null : value.toString();
    }

    @Override
    public Gln convertToEntityAttribute(String column) {
        return column == null ? null : Gln.parse(column);
    }
}
