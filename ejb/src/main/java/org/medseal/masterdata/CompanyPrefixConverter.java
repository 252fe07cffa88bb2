package org.medseal.masterdata;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.medseal.gs1.CompanyPrefix;

/** Stored as its text. */
@Converter(autoApply = true)
public class CompanyPrefixConverter implements AttributeConverter<CompanyPrefix, String> {
    @Override
    public String convertToDatabaseColumn(CompanyPrefix value) {
        return value == null ? null : value.toString();
    }

    @Override
    public CompanyPrefix convertToEntityAttribute(String column) {
        return column == null ? null : CompanyPrefix.parse(column);
    }
}
