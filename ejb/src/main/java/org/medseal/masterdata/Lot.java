package org.medseal.masterdata;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.medseal.RefusedException;
import org.medseal.RefusedException.Kind;
import org.medseal.gs1.Gln;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.LotNumber;

/** A lot of a product, or of a foreign GTIN that somebody reported. */
@Entity
@Table(name = "lot")
class Lot extends MasterRecord<LotDetails, LotRow> {
    private Gtin gtin;

    @Column(name = "lot_number")
    private LotNumber lotNumber;

    @Enumerated(EnumType.STRING)
    private LotStatus status = LotStatus.OPEN;

    private LocalDate expiry;
    private LocalDate manufactured;

    @Column(name = "planned_quantity")
    private Integer plannedQuantity;

    private Gln site;

    @Column(name = "search_text", insertable = false, updatable = false)
    private String searchText;

    protected Lot() {}

    Lot(Gtin gtin, LotNumber lotNumber) {
        this.gtin = gtin;
        this.lotNumber = lotNumber;
    }

    void moveTo(LotStatus next, Instant at) {
        if (!status.mayBecome(next)) {
            throw new RefusedException(
                    Kind.AGAINST_RULE,
                    "lot-status",
                    "Lot " + lotNumber + " of " + gtin + " is " + status + " and cannot become " + next);
        }
        status = next;
        stamp(at);
    }

    LotStatus status() {
        return status;
    }

    @Override
    String kind() {
        return "lot";
    }

    @Override
    String key() {
        return gtin + "/" + lotNumber;
    }

    @Override
    protected void take(LotDetails details) {
        expiry = details.expiry();
        manufactured = details.manufactured();
        plannedQuantity = details.plannedQuantity();
        site = details.site();
    }

    @Override
    LotDetails details() {
        return new LotDetails(expiry, manufactured, plannedQuantity, site);
    }

    @Override
    LotRow row() {
        return new LotRow(id(), gtin, lotNumber, status, details(), version(), validFrom());
    }
}
