package org.medseal.recall;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.medseal.gs1.LotNumber;

/** Stored with a blank between: no lot number has one. */
@Converter
public class LotNumbersConverter implements AttributeConverter<List<LotNumber>, String> {
    @Override
    public String convertToDatabaseColumn(List<LotNumber> lots) {
        return lots.stream().map(LotNumber::toString).collect(Collectors.joining(" "));
    }

    @Override
    public List<LotNumber> convertToEntityAttribute(String column) {
        return column.isEmpty()
                ? List.of()
                : Arrays.stream(column.split(" ")).map(LotNumber::parse).toList();
    }
}
