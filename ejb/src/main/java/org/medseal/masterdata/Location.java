package org.medseal.masterdata;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.medseal.gs1.Gln;
import org.medseal.gs1.Sgln;

/** A place that has a number: a site, a line in it, a warehouse, a pharmacy. */
@Entity
@Table(name = "location")
class Location extends MasterRecord<LocationDetails, LocationRow> {
    private Gln gln;
    private String extension;
    private String name;
    private String kind;
    private Gln party;
    private String street;

    @Column(name = "postal_code")
    private String postalCode;

    private String city;
    private String country;
    private BigDecimal latitude;
    private BigDecimal longitude;

    @Column(name = "search_text", insertable = false, updatable = false)
    private String searchText;

    protected Location() {}

    Location(Sgln sgln) {
        gln = sgln.gln();
        extension = sgln.extension();
    }

    private Sgln sgln() {
        return new Sgln(gln, extension);
    }

    @Override
    String kind() {
        return "location";
    }

    @Override
    String key() {
        return sgln().toString();
    }

    @Override
    protected void take(LocationDetails details) {
        name = details.name();
        kind = details.kind();
        party = details.party();
        Address address = details.address() == null ? Address.NONE : details.address();
        street = address.street();
        postalCode = address.postalCode();
        city = address.city();
        country = address.country();
        latitude = details.coordinates() == null ? null : details.coordinates().latitude();
        longitude = details.coordinates() == null ? null : details.coordinates().longitude();
    }

    @Override
    LocationDetails details() {
        return new LocationDetails(
                name, kind, party, Address.of(street, postalCode, city, country), Coordinates.of(latitude, longitude));
    }

    @Override
    LocationRow row() {
        return new LocationRow(sgln(), gln, extension, details(), version(), validFrom());
    }
}
