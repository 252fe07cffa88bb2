package org.medseal.masterdata;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;
import java.util.List;
import org.medseal.gs1.CompanyPrefix;
import org.medseal.gs1.Gln;

/** What is known of a product. Only name, company prefix and packaging level are never null. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProductDetails(
        String name,
        CompanyPrefix companyPrefix,
        PackagingLevel packagingLevel,
        String market,
        String strength,
        String dosageForm,
        Integer packSize,
        Gln manufacturer,
        PackContents contains,
        List<NationalNumber> nationalNumbers,
        SerialPoolTerms serialPool)
        implements Serializable {
    public ProductDetails {
        nationalNumbers = nationalNumbers == null ? List.of() : List.copyOf(nationalNumbers);
    }
}
