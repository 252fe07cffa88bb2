package org.medseal.masterdata;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.medseal.gs1.CompanyPrefix;
import org.medseal.gs1.Gln;

/** A company: ourselves, a contract manufacturer, a wholesaler, a pharmacy, an authority. */
@Entity
@Table(name = "party")
class Party extends MasterRecord<PartyDetails, PartyRow> {
    private Gln gln;
    private String name;
    private String role;
    private String licence;
    private String email;
    private String street;

    @Column(name = "postal_code")
    private String postalCode;

    private String city;
    private String country;

    @Convert(converter = CompanyPrefixesConverter.class)
    @Column(name = "company_prefixes")
    private List<CompanyPrefix> companyPrefixes;

    @Column(name = "search_text", insertable = false, updatable = false)
    private String searchText;

    protected Party() {}

    Party(Gln gln) {
        this.gln = gln;
    }

    @Override
    String kind() {
        return "party";
    }

    @Override
    String key() {
        return gln.toString();
    }

    @Override
    protected void take(PartyDetails details) {
        name = details.name();
        role = details.role();
        licence = details.licence();
        email = details.email();
        Address address = details.address() == null ? Address.NONE : details.address();
        street = address.street();
        postalCode = address.postalCode();
        city = address.city();
        country = address.country();
        companyPrefixes = details.companyPrefixes();
    }

    @Override
    PartyDetails details() {
        return new PartyDetails(
                name, role, licence, email, Address.of(street, postalCode, city, country), companyPrefixes);
    }

    @Override
    PartyRow row() {
        return new PartyRow(gln, details(), version(), validFrom());
    }
}
