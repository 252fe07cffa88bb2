package org.medseal.web.faces;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.medseal.Json;
import org.medseal.gs1.Gtin;
import org.medseal.masterdata.MasterDataJson;
import org.medseal.masterdata.PackagingLevel;
import org.medseal.masterdata.ProductRow;
import org.medseal.masterdata.PutProduct;
import org.medseal.serials.Alphabet;

/** Creates a product or changes it. */
@Named
@ViewScoped
public class ProductForm extends MasterForm {
    private static final long serialVersionUID = 1L;

    private Gtin gtin;
    private String nationalNumbers;

    public void load() {
        if (gtin == null) {
            return;
        }
        ProductRow product = masterData().getProduct(gtin);
        change(product);
        nationalNumbers = product.details().nationalNumbers().stream()
                .map(number -> number.scheme() + " " + number.value())
                .collect(Collectors.joining("\n"));
    }

    public void save() throws IOException {
        ObjectNode json = json("packSize", "contains-quantity", "serialPool-length");
        FormFields.lines(json, "nationalNumbers", nationalNumbers, ProductForm::nationalNumber);
        PutProduct put = MasterDataJson.product(json, gtin);
        if (!isChanging()) {
            refuseIfThere(
                    masterData().findProduct(put.gtin()).isPresent(), "/gtin", Texts.get("product.exists", put.gtin()));
            put = new PutProduct(put.gtin(), 0, put.details());
        }
        masterData().putProduct(put);
        saved("product.xhtml?gtin=%s", put.gtin());
    }

    /** {@code DE-PZN 01234567} */
    private static JsonNode nationalNumber(String line) {
        String[] parts = line.split("\\s+", 2);
        ObjectNode number = Json.mapper().createObjectNode().put("scheme", parts[0]);
        return parts.length == 1 ? number : number.put("value", parts[1]);
    }

    public List<Option> getLevels() {
        return Option.of("level", Arrays.asList(PackagingLevel.values()));
    }

    public List<Option> getAlphabets() {
        return Option.of("alphabet", Arrays.asList(Alphabet.values()));
    }

    public Gtin getGtin() {
        return gtin;
    }

    public void setGtin(Gtin gtin) {
        this.gtin = gtin;
    }

    public String getNationalNumbers() {
        return nationalNumbers;
    }

    public void setNationalNumbers(String nationalNumbers) {
        this.nationalNumbers = nationalNumbers;
    }
}
