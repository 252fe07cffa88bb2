package org.medseal.masterdata;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.medseal.RefusedException;
import org.medseal.RefusedException.Kind;
import org.medseal.audit.AuditEntry;
import org.medseal.audit.AuditTrail;
import org.medseal.gs1.Gln;
import org.medseal.gs1.Gs1Exception;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.LotNumber;
import org.medseal.gs1.Sgln;

/** Products, lots, parties and places: put, read, list. Reading is open inside; the doors say who may ask. */
@Stateless
@PermitAll
public class MasterDataService {
    @PersistenceContext(unitName = "medseal")
    EntityManager entities;

    @Inject
    AuditTrail audit;

    @Inject
    PlaceDictionary places;

    @Inject
    Clock clock;

    @Inject
    Event<ProductPut> productPut;

    private Consumer<ProductPut> listener = event -> productPut.fire(event);
    private MasterStore store;

    public MasterDataService() {}

    /** Outside a server; nobody listens. */
    MasterDataService(EntityManager entities, AuditTrail audit, PlaceDictionary places, Clock clock) {
        this.entities = entities;
        this.audit = audit;
        this.places = places;
        this.clock = clock;
        listener = event -> {};
        open();
    }

    @PostConstruct
    void open() {
        store = new MasterStore(entities, audit, clock);
    }

    @RolesAllowed({"admin", "compliance-officer", "erp", "system"})
    public Saved<ProductRow> putProduct(PutProduct put) {
        Saved<ProductRow> saved = store.put(new Product(put.gtin()), product(put.gtin()), put.details(), put.version());
        if (saved.changed()) {
            listener.accept(new ProductPut(saved.row()));
        }
        return saved;
    }

    public ProductRow getProduct(Gtin gtin) {
        return findProduct(gtin).orElseThrow(() -> unknown("product", gtin));
    }

    public Optional<ProductRow> findProduct(Gtin gtin) {
        return MasterStore.one(product(gtin)).map(Product::row);
    }

    /** The product as it was then, as JSON. */
    public String productAt(Gtin gtin, Instant at) {
        return at("product", gtin.toString(), at);
    }

    public Page<ProductRow> listProducts(Listing listing) {
        return store.page(Product.class, listing, null, null);
    }

    /** A lot is put into a known product only; expiry and the rest may change, its status has its own ways. */
    @RolesAllowed({"admin", "compliance-officer", "erp", "system"})
    public Saved<LotRow> putLot(PutLot put) {
        getProduct(put.gtin());
        return store.put(new Lot(put.gtin(), put.lot()), lot(put.gtin(), put.lot()), put.details(), put.version());
    }

    /** A foreign lot that an event named: known from now on, by what the event said of it. */
    public LotRow registerLot(Gtin gtin, LotNumber lot, LocalDate expiry) {
        return findLot(gtin, lot).orElseGet(() -> {
            LotDetails details = new LotDetails(expiry, null, null, null);
            Lot fresh = new Lot(gtin, lot);
            store.lock(fresh);
            return findLot(gtin, lot).orElseGet(() -> store.put(fresh, lot(gtin, lot), details, null)
                    .row());
        });
    }

    public LotRow getLot(Gtin gtin, LotNumber lot) {
        return findLot(gtin, lot).orElseThrow(() -> unknown("lot", gtin + "/" + lot));
    }

    public Optional<LotRow> findLot(Gtin gtin, LotNumber lot) {
        return MasterStore.one(lot(gtin, lot)).map(Lot::row);
    }

    /** By the number that is stored with items. */
    public LotRow getLot(int id) {
        return store.find(Lot.class, id)
                .map(Lot::row)
                .orElseThrow(() -> new IllegalStateException("No lot has the number " + id));
    }

    /** Read anew: also where another transaction changed it since this one read it first. */
    public LotRow getLotAsItStands(int id) {
        return store.findFresh(Lot.class, id)
                .map(Lot::row)
                .orElseThrow(() -> new IllegalStateException("No lot has the number " + id));
    }

    public String lotAt(Gtin gtin, LotNumber lot, Instant at) {
        return at("lot", gtin + "/" + lot, at);
    }

    public Page<LotRow> listLots(Gtin gtin, Listing listing) {
        getProduct(gtin);
        return store.page(Lot.class, listing, "e.gtin = :own", gtin);
    }

    /** Lots of every product, the last opened first. */
    public Page<LotRow> listNewestLots(Listing listing) {
        return store.newest(Lot.class, listing);
    }

    /** The next reader, on whatever node, sees the new status: nothing in between keeps the old one. */
    @RolesAllowed({"admin", "compliance-officer", "quality-approver", "erp", "system"})
    public Saved<LotRow> setLotStatus(SetLotStatus move) {
        store.lock(new Lot(move.gtin(), move.lot()));
        Lot lot = MasterStore.one(lot(move.gtin(), move.lot()))
                .orElseThrow(() -> unknown("lot", move.gtin() + "/" + move.lot()));
        LotRow before = lot.row();
        if (lot.status() == move.status()) {
            return new Saved<>(before, false, false);
        }
        lot.moveTo(move.status(), store.now());
        LotRow after = store.keepVersion(lot);
        audit.record(new AuditEntry("lot-" + move.status(), lot.kind(), lot.key(), before, after, move.reason()));
        return new Saved<>(after, false, true);
    }

    /** Since when the lot is recalled; empty where it is not. A recall of a lot is never taken back. */
    public Optional<Instant> recalledSince(Gtin gtin, LotNumber lot) {
        return store.first("lot", gtin + "/" + lot, "status", LotStatus.RECALLED.toString());
    }

    @RolesAllowed({"admin", "compliance-officer", "erp", "system"})
    public Saved<PartyRow> putParty(PutParty put) {
        return store.put(new Party(put.gln()), party(put.gln()), put.details(), put.version());
    }

    public PartyRow getParty(Gln gln) {
        return findParty(gln).orElseThrow(() -> unknown("party", gln));
    }

    public Optional<PartyRow> findParty(Gln gln) {
        return MasterStore.one(party(gln)).map(Party::row);
    }

    public String partyAt(Gln gln, Instant at) {
        return at("party", gln.toString(), at);
    }

    public Page<PartyRow> listParties(Listing listing) {
        return store.page(Party.class, listing, null, null);
    }

    @RolesAllowed({"admin", "compliance-officer", "erp", "system"})
    public Saved<LocationRow> putLocation(PutLocation put) {
        return store.put(new Location(put.sgln()), location(put.sgln()), put.details(), put.version());
    }

    public LocationRow getLocation(Sgln sgln) {
        return findLocation(sgln).orElseThrow(() -> unknown("location", sgln));
    }

    public Optional<LocationRow> findLocation(Sgln sgln) {
        return MasterStore.one(location(sgln)).map(Location::row);
    }

    /** By any URI that an event names a place with; a URI that is no SGLN is no location of ours. */
    public Optional<LocationRow> findLocation(String uri) {
        try {
            return findLocation(Sgln.parse(uri));
        } catch (Gs1Exception notAnSgln) {
            return Optional.empty();
        }
    }

    public String locationAt(Sgln sgln, Instant at) {
        return at("location", sgln.toString(), at);
    }

    public Page<LocationRow> listLocations(Listing listing) {
        return store.page(Location.class, listing, null, null);
    }

    /** The dense number of a place, given out when it is first named. */
    public int locationId(String uri) {
        return places.id(uri);
    }

    public String locationUri(int id) {
        return places.uri(id);
    }

    private String at(String kind, String key, Instant at) {
        return store.at(kind, key, at)
                .orElseThrow(() -> new RefusedException(
                        Kind.NOT_FOUND, "unknown-" + kind, "There was no " + kind + " " + key + " at " + at));
    }

    private TypedQuery<Product> product(Gtin gtin) {
        return store.query(Product.class, "e.gtin = :gtin").setParameter("gtin", gtin);
    }

    private TypedQuery<Lot> lot(Gtin gtin, LotNumber lot) {
        return store.query(Lot.class, "e.gtin = :gtin AND e.lotNumber = :lot")
                .setParameter("gtin", gtin)
                .setParameter("lot", lot);
    }

    private TypedQuery<Party> party(Gln gln) {
        return store.query(Party.class, "e.gln = :gln").setParameter("gln", gln);
    }

    private TypedQuery<Location> location(Sgln sgln) {
        return store.query(Location.class, "e.gln = :gln AND e.extension = :extension")
                .setParameter("gln", sgln.gln())
                .setParameter("extension", sgln.extension());
    }

    private static RefusedException unknown(String kind, Object key) {
        return new RefusedException(Kind.NOT_FOUND, "unknown-" + kind, "There is no " + kind + " " + key);
    }
}
