package org.medseal.masterdata;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import org.medseal.gs1.CompanyPrefix;
import org.medseal.gs1.Gln;
import org.medseal.gs1.Gtin;

/** A product or one packaging level of it: whatever has a GTIN of its own. */
@Entity
@Table(name = "product")
class Product extends MasterRecord<ProductDetails, ProductRow> {
    private Gtin gtin;
    private String name;

    @Column(name = "company_prefix")
    private CompanyPrefix companyPrefix;

    @Enumerated(EnumType.STRING)
    @Column(name = "packaging_level")
    private PackagingLevel packagingLevel;

    private String market;
    private String strength;

    @Column(name = "dosage_form")
    private String dosageForm;

    @Column(name = "pack_size")
    private Integer packSize;

    private Gln manufacturer;

    @Column(name = "contains_gtin")
    private Gtin containsGtin;

    @Column(name = "contains_quantity")
    private Integer containsQuantity;

    @Convert(converter = NationalNumbersConverter.class)
    @Column(name = "national_numbers")
    private List<NationalNumber> nationalNumbers;

    @Column(name = "serial_length")
    private Integer serialLength;

    @Column(name = "serial_alphabet")
    private String serialAlphabet;

    @Column(name = "search_text", insertable = false, updatable = false)
    private String searchText;

    protected Product() {}

    Product(Gtin gtin) {
        this.gtin = gtin;
    }

    @Override
    String kind() {
        return "product";
    }

    @Override
    String key() {
        return gtin.toString();
    }

    @Override
    protected void take(ProductDetails details) {
        name = details.name();
        companyPrefix = details.companyPrefix();
        packagingLevel = details.packagingLevel();
        market = details.market();
        strength = details.strength();
        dosageForm = details.dosageForm();
        packSize = details.packSize();
        manufacturer = details.manufacturer();
        containsGtin = details.contains() == null ? null : details.contains().gtin();
        containsQuantity =
                details.contains() == null ? null : details.contains().quantity();
        nationalNumbers = details.nationalNumbers();
        serialLength =
                details.serialPool() == null ? null : details.serialPool().length();
        serialAlphabet =
                details.serialPool() == null ? null : details.serialPool().alphabet();
    }

    @Override
    ProductDetails details() {
        return new ProductDetails(
                name,
                companyPrefix,
                packagingLevel,
                market,
                strength,
                dosageForm,
                packSize,
                manufacturer,
                containsGtin == null ? null : new PackContents(containsGtin, containsQuantity),
                nationalNumbers,
                serialLength == null ? null : new SerialPoolTerms(serialLength, serialAlphabet));
    }

    @Override
    ProductRow row() {
        return new ProductRow(gtin, details(), version(), validFrom());
    }
}
