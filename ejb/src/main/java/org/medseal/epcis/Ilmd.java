package org.medseal.epcis;

import java.util.List;
import java.util.Optional;

/** Instance or lot master data of things that come into being. Fields go by namespace and local name, never by prefix. */
public record Ilmd(List<Extension> fields) {
    public static final Ilmd NONE = new Ilmd(List.of());

    public Ilmd {
        fields = List.copyOf(fields);
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** The lot number, under whichever of the known vocabularies it came. */
    public Optional<String> lotNumber() {
        return first("lotNumber");
    }

    /** The expiry date as it was written, usually {@code 2028-10-31}, sometimes with a time behind it. */
    public Optional<String> itemExpirationDate() {
        return first("itemExpirationDate");
    }

    /** The first value under any of the names that mean that thing. */
    private Optional<String> first(String meaning) {
        for (Extension field : fields) {
            if (field.text() != null
                    && !field.text().isBlank()
                    && IlmdNames.means(field.name().namespace(), field.name().local(), meaning)) {
                return Optional.of(field.text().strip());
            }
        }
        return Optional.empty();
    }
}
