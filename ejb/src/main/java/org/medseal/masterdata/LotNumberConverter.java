package org.medseal.masterdata;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.medseal.gs1.LotNumber;

/** Stored as its text. */
@Converter(autoApply = true)
public class LotNumberConverter implements AttributeConverter<LotNumber, String> {
    @Override
    public String convertToDatabaseColumn(LotNumber value) {
        return value == null ? null : value.toString();
    }

    @Override
    public LotNumber convertToEntityAttribute(String column) {
        return column == null ? null : LotNumber.parse(column);
    }
}
