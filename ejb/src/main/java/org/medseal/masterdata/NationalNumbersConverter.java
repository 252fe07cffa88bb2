package org.medseal.masterdata;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Stored as {@code DE-PZN=12345678} one a line; neither scheme nor value can hold a line's end or a "=". */
@Converter
public class NationalNumbersConverter implements AttributeConverter<List<NationalNumber>, String> {
    @Override
    public String convertToDatabaseColumn(List<NationalNumber> numbers) {
        return numbers == null
                ? ""
                : numbers.stream()
                        .map(number -> number.scheme() + "=" + number.value())
                        .collect(Collectors.joining("\n"));
    }

    @Override
    public List<NationalNumber> convertToEntityAttribute(String column) {
        return column == null || column.isEmpty()
                ? List.of()
                : Arrays.stream(column.split("\n"))
                        .map(line -> line.split("=", 2))
                        .map(part -> new NationalNumber(part[0], part[1]))
                        .toList();
    }
}
