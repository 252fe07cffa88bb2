package org.medseal.generator;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.medseal.epcis.Action;
import org.medseal.epcis.AggregationEvent;
import org.medseal.epcis.BizTransaction;
import org.medseal.epcis.EpcList;
import org.medseal.epcis.EventCore;
import org.medseal.epcis.Extension;
import org.medseal.epcis.Ilmd;
import org.medseal.epcis.ObjectEvent;
import org.medseal.epcis.Place;
import org.medseal.epcis.SourceDestination;
import org.medseal.epcis.When;
import org.medseal.epcis.Where;
import org.medseal.epcis.Why;
import org.medseal.generator.MadeUpNames.Site;

/**
 * What happens to one lot: its packs are commissioned, packed in cases and on pallets, shipped to a wholesaler and received
 * there; a case goes on to a pharmacy, which gives a pack back, dispenses one and destroys one. Words are those of the CBV.
 */
final class LotStory {
    static final String ITEM_DATA = "urn:epcglobal:cbv:mda";

    /** Packs in one commissioning event. */
    static final int BATCH = 1000;

    private static final Duration STEP = Duration.ofSeconds(10);
    private static final int YEARS_KEPT = 3;

    private final LotPlan plan;
    private final LotPlan.Size size;
    private final MadeUpNames names;
    private final GeneratedLots.Sink sink;
    private final int lot;
    private final long firstPack;
    private final long firstCase;
    private final long firstPallet;
    private final Instant start;
    private Instant now;

    LotStory(LotPlan plan, int lot, MadeUpNames names, GeneratedLots.Sink sink) {
        this.plan = plan;
        this.size = plan.size();
        this.names = names;
        this.sink = sink;
        this.lot = lot;
        this.firstPack = (long) lot * (size.packs() + 1);
        this.firstCase = (long) lot * (size.cases() + size.pallets());
        this.firstPallet = firstCase + size.cases();
        this.start = plan.start().plus(Duration.ofDays(lot));
        this.now = start;
    }

    void tell() throws IOException {
        commission();
        pack();
        for (int pallet = 0; pallet < size.pallets(); pallet++) {
            ship(names.containers(firstPallet + pallet, firstPallet + pallet + 1), Site.PLANT, Site.WHOLESALER, pallet);
        }
        if (plan.mishaps().contains(Mishap.SHIPPED_TWICE)) {
            ship(names.containers(firstPallet, firstPallet + 1), Site.PLANT, Site.WHOLESALER, 0);
        }
        for (int pallet = 0; pallet < size.pallets(); pallet++) {
            receive(names.containers(firstPallet + pallet, firstPallet + pallet + 1), Site.WHOLESALER, pallet);
            unpack(firstPallet + pallet, cases(pallet), Site.WHOLESALER);
        }
        goOn();
    }

    private void commission() throws IOException {
        for (long from = firstPack; from < endOfPacks(); from += BATCH) {
            object(
                    names.packs(from, Math.min(from + BATCH, endOfPacks())),
                    Action.ADD,
                    what("commissioning", "active", Site.PLANT),
                    itemData());
        }
        for (long from = firstCase; from < firstPallet + size.pallets(); from += BATCH) {
            object(
                    names.containers(from, Math.min(from + BATCH, firstPallet + size.pallets())),
                    Action.ADD,
                    what("commissioning", "active", Site.PLANT),
                    Ilmd.NONE);
        }
    }

    private long endOfPacks() {
        return firstPack + size.packs();
    }

    private void pack() throws IOException {
        for (int box = 0; box < size.cases(); box++) {
            Instant planned = now;
            if (box == 0 && plan.mishaps().contains(Mishap.PACKED_TOO_EARLY)) {
                now = start.minus(Duration.ofDays(1));
            }
            pack(firstCase + box, packs(box));
            now = planned.plus(STEP);
        }
        mishapsOfPacking();
        for (int pallet = 0; pallet < size.pallets(); pallet++) {
            pack(firstPallet + pallet, cases(pallet));
        }
    }

    private void mishapsOfPacking() throws IOException {
        if (plan.mishaps().contains(Mishap.COMMISSIONED_TWICE)) {
            object(
                    names.packs(firstPack, firstPack + 1),
                    Action.ADD,
                    what("commissioning", "active", Site.PLANT),
                    itemData());
        }
        if (plan.mishaps().contains(Mishap.NEVER_COMMISSIONED)) {
            // The lot's numbers end one before.
            pack(firstCase, names.packs(endOfPacks(), endOfPacks() + 1));
        }
        if (plan.mishaps().contains(Mishap.PACKED_TWICE)) {
            pack(firstCase + 1, names.packs(firstPack, firstPack + 1));
        }
    }

    private EpcList packs(int box) {
        long from = firstPack + (long) box * size.packsPerCase();
        return names.packs(from, Math.min(from + size.packsPerCase(), endOfPacks()));
    }

    private EpcList cases(int pallet) {
        long from = firstCase + (long) pallet * size.casesPerPallet();
        return names.containers(from, Math.min(from + size.casesPerPallet(), firstPallet));
    }

    private void pack(long container, EpcList children) throws IOException {
        aggregation(container, children, Action.ADD, what("packing", "in_progress", Site.PLANT));
    }

    private void unpack(long container, EpcList children, Site site) throws IOException {
        aggregation(container, children, Action.DELETE, what("unpacking", "in_progress", site));
    }

    /** The last case of the lot goes to a pharmacy. */
    private void goOn() throws IOException {
        int box = size.cases() - 1;
        EpcList one = names.containers(firstCase + box, firstCase + box + 1);
        long delivery = size.pallets();
        ship(one, Site.WHOLESALER, Site.PHARMACY, delivery);
        receive(one, Site.PHARMACY, delivery);
        EpcList packs = packs(box);
        unpack(firstCase + box, packs, Site.PHARMACY);
        EpcList back = EpcList.of(packs.epcs().subList(0, 1));
        ship(back, Site.PHARMACY, Site.WHOLESALER, delivery + 1);
        object(back, Action.OBSERVE, what("receiving", "returned", Site.WHOLESALER), Ilmd.NONE);
        single(packs, 1, Action.DELETE, what("dispensing", "dispensed", Site.PHARMACY));
        single(packs, 2, Action.DELETE, what("destroying", "destroyed", Site.PHARMACY));
        if (plan.mishaps().contains(Mishap.RECEIVED_AFTER_DESTRUCTION)) {
            single(packs, 2, Action.OBSERVE, what("receiving", "sellable_accessible", Site.PHARMACY));
        }
    }

    /** To that pack of the case, if it has so many. */
    private void single(EpcList packs, int which, Action action, What what) throws IOException {
        if (which < packs.epcs().size()) {
            object(EpcList.of(List.of(packs.epcs().get(which))), action, what, Ilmd.NONE);
        }
    }

    private void ship(EpcList things, Site from, Site to, long delivery) throws IOException {
        What what = new What(
                "shipping",
                "in_transit",
                from,
                List.of(new BizTransaction("desadv", despatchAdvice(delivery))),
                List.of(
                        new SourceDestination("owning_party", names.party(from)),
                        new SourceDestination("location", names.place(from))),
                List.of(
                        new SourceDestination("owning_party", names.party(to)),
                        new SourceDestination("location", names.place(to))));
        object(things, Action.OBSERVE, what, Ilmd.NONE);
    }

    private void receive(EpcList things, Site at, long delivery) throws IOException {
        What what = new What(
                "receiving",
                "sellable_accessible",
                at,
                List.of(new BizTransaction("desadv", despatchAdvice(delivery))),
                List.of(),
                List.of());
        object(things, Action.OBSERVE, what, Ilmd.NONE);
    }

    /** Each lot has a delivery for each pallet, one to the pharmacy and one back. */
    private String despatchAdvice(long delivery) {
        return names.document("DESADV", (long) lot * (size.pallets() + 2) + delivery);
    }

    /** The why and the where. */
    private record What(
            String step,
            String disposition,
            Site site,
            List<BizTransaction> documents,
            List<SourceDestination> sources,
            List<SourceDestination> destinations) {}

    private static What what(String step, String disposition, Site site) {
        return new What(step, disposition, site, List.of(), List.of(), List.of());
    }

    private void object(EpcList things, Action action, What what, Ilmd ilmd) throws IOException {
        sink.event(new ObjectEvent(core(what), action, things, List.of(), ilmd));
    }

    private void aggregation(long container, EpcList children, Action action, What what) throws IOException {
        String parent = names.container(container).text();
        sink.event(new AggregationEvent(core(what), action, parent, children, List.of()));
    }

    private EventCore core(What what) {
        Place place = Place.of(names.place(what.site()));
        // Goods on their way are at no place of business (CBV 2.0, shipping).
        boolean leaves = "shipping".equals(what.step());
        When when = new When(now, "+00:00", null);
        now = now.plus(STEP);
        return new EventCore(
                EventCore.Identity.NONE,
                when,
                new Where(place, leaves ? null : place),
                new Why(what.step(), what.disposition(), null, what.documents(), what.sources(), what.destinations()),
                List.of(),
                List.of());
    }

    private Ilmd itemData() {
        LocalDate made = LocalDate.ofInstant(start, ZoneOffset.UTC);
        return new Ilmd(List.of(
                field("lotNumber", "T" + Long.toUnsignedString(plan.seed() & 0xFFFFFFFL, 36) + "-" + (lot + 1)),
                field("itemExpirationDate", made.plusYears(YEARS_KEPT).toString())));
    }

    private static Extension field(String name, String value) {
        return Extension.text(new Extension.Name(ITEM_DATA, "cbvmda", name), value);
    }
}
