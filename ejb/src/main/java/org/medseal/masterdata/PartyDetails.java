package org.medseal.masterdata;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;
import java.util.List;
import org.medseal.gs1.CompanyPrefix;

/** What is known of a company. {@code role} is a word such as {@code manufacturer}, {@code wholesaler}, {@code pharmacy}. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PartyDetails(
        String name, String role, String licence, String email, Address address, List<CompanyPrefix> companyPrefixes)
        implements Serializable {
    public PartyDetails {
        companyPrefixes = companyPrefixes == null ? List.of() : List.copyOf(companyPrefixes);
    }
}
