package org.medseal.masterdata;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.medseal.gs1.CompanyPrefix;

/** Stored as digits with a blank between. */
@Converter
public class CompanyPrefixesConverter implements AttributeConverter<List<CompanyPrefix>, String> {
    @Override
    public String convertToDatabaseColumn(List<CompanyPrefix> prefixes) {
        return prefixes == null
                ? ""
                : prefixes.stream().map(CompanyPrefix::toString).collect(Collectors.joining(" "));
    }

    @Override
    public List<CompanyPrefix> convertToEntityAttribute(String column) {
        return column == null || column.isEmpty()
                ? List.of()
                : Arrays.stream(column.split(" ")).map(CompanyPrefix::parse).toList();
    }
}
