package org.medseal.masterdata;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;

/** Where a party or a place is found by people; {@code country} is two letters (ISO 3166-1). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Address(String street, String postalCode, String city, String country) implements Serializable {
    static final Address NONE = new Address(null, null, null, null);

    /** Null where nothing of it is known, so that equal things stay equal. */
    static Address of(String street, String postalCode, String city, String country) {
        Address address = new Address(street, postalCode, city, country);
        return address.equals(NONE) ? null : address;
    }
}
