package org.medseal.masterdata;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.medseal.gs1.Gtin;

/** Stored as its text. */
@Converter(autoApply = true)
public class GtinConverter implements AttributeConverter<Gtin, String> {
    @Override
    public String convertToDatabaseColumn(Gtin value) {
        return value == null ? null : value.toString();
    }

    @Override
    public Gtin convertToEntityAttribute(String column) {
        return column == null ? null : Gtin.parse(column);
    }
}
