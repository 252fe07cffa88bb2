package org.medseal.web.faces;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.UUID;
import org.medseal.gs1.CompanyPrefix;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.LotNumber;
import org.medseal.serials.AllocateSerials;
import org.medseal.serials.AllocateSsccs;
import org.medseal.serials.SerialOrder;
import org.medseal.serials.SerialService;
import org.omnifaces.util.Faces;

/** Asks for serial numbers of a product, or for SSCCs; asked twice with the same request id, the same numbers come. */
@Named
@ViewScoped
public class SerialRequestForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private SerialService serials;

    private String requestId;
    private String kind;
    private Gtin gtin;
    private CompanyPrefix companyPrefix;
    private Integer extensionDigit;
    private Long quantity;
    private LotNumber lot;
    private String line;

    public void load() {
        requestId = UUID.randomUUID().toString();
    }

    public void ask() throws IOException {
        serials.allocate(order());
        Faces.redirect("serial-request.xhtml?request=%s", requestId);
    }

    private SerialOrder order() {
        return isSscc()
                ? new AllocateSsccs(requestId, companyPrefix, extensionDigit, quantity, line)
                : new AllocateSerials(requestId, gtin, quantity, lot, line);
    }

    /** {@code sscc} where numbers of logistic units are asked for, as the address says. */
    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public boolean isSscc() {
        return "sscc".equals(kind);
    }

    public CompanyPrefix getCompanyPrefix() {
        return companyPrefix;
    }

    public void setCompanyPrefix(CompanyPrefix companyPrefix) {
        this.companyPrefix = companyPrefix;
    }

    public Integer getExtensionDigit() {
        return extensionDigit;
    }

    public void setExtensionDigit(Integer extensionDigit) {
        this.extensionDigit = extensionDigit;
    }

    public String getRequestId() {
        return requestId;
    }

    public void setRequestId(String requestId) {
        this.requestId = requestId;
    }

    public Gtin getGtin() {
        return gtin;
    }

    public void setGtin(Gtin gtin) {
        this.gtin = gtin;
    }

    public Long getQuantity() {
        return quantity;
    }

    public void setQuantity(Long quantity) {
        this.quantity = quantity;
    }

    public LotNumber getLot() {
        return lot;
    }

    public void setLot(LotNumber lot) {
        this.lot = lot;
    }

    public String getLine() {
        return line;
    }

    public void setLine(String line) {
        this.line = line;
    }
}
