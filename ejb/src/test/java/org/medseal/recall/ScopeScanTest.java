package org.medseal.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.medseal.TestDatabase;
import org.medseal.gs1.CompanyPrefix;
import org.medseal.gs1.Gln;
import org.medseal.gs1.Sgln;
import org.medseal.items.Disposition;
import org.medseal.items.ItemChange;
import org.medseal.items.ItemRuns;
import org.medseal.items.ItemStore;
import org.medseal.items.ItemWorkspace;
import org.medseal.items.Move;
import org.medseal.masterdata.Address;
import org.medseal.masterdata.LocationDetails;
import org.medseal.masterdata.PartyDetails;
import org.medseal.masterdata.PutLocation;
import org.medseal.masterdata.PutParty;
import org.medseal.masterdata.TestMasterData;
import org.medseal.progress.Work;

/** A lot of a million packs in cases on pallets, of which some left: where is each of them? */
class ScopeScanTest {
    private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");
    private static final int PACKS = 1_000_000;
    private static final int IN_A_CASE = 50;
    private static final int ON_A_PALLET = 40;
    private static final int CASES = PACKS / IN_A_CASE;
    private static final int LOT = 990_001;
    private static final Gln PLANT = Gln.parse("9506000000015");
    private static final Gln WHOLESALER = Gln.parse("9521321000018");

    private final TestMasterData masterData = new TestMasterData(Clock.fixed(START, ZoneOffset.UTC));
    private final ItemStore items = new ItemStore();
    private long event = 1;

    private static long number(int pool, long count) {
        return (long) pool << 40 | count;
    }

    private ItemChange next(Move move, ItemRuns runs) {
        event++;
        return ItemChange.of(move, event, START.plusSeconds(event), runs).withDisposition(Disposition.NONE);
    }

    private int place(String uri, String name, Gln party, String country) {
        Address address = new Address(null, null, null, country);
        return masterData.in(data -> {
            data.putParty(new PutParty(party, null, new PartyDetails(name, "any", null, null, address, List.of())));
            data.putLocation(
                    new PutLocation(Sgln.parse(uri), null, new LocationDetails(name, "site", party, null, null)));
            return data.locationId(uri);
        });
    }

    @Test
    void countsAMillionPacksByWhereTheirOutermostContainersAre() throws Exception {
        int plant = place("urn:epc:id:sgln:9506000.00001.0", "Plant", PLANT, "BE");
        int warehouse = place("urn:epc:id:sgln:9521321.00001.0", "Wholesaler", WHOLESALER, "AT");
        try (Connection connection = TestDatabase.begin()) {
            fill(connection, plant);
            // Pallet 0 is received by the wholesaler, one pack of it destroyed at home before; pallet 1 is returned.
            ItemRuns pallets = ItemRuns.range(number(7903, 0), 2);
            ItemWorkspace workspace = items.lock(connection, pallets.union(ItemRuns.of(number(7901, 5))));
            workspace.apply(next(Move.DESTROY, ItemRuns.of(number(7901, 5))));
            workspace.apply(next(Move.SHIP, pallets));
            workspace.apply(next(Move.RECEIVE, pallets).withLocation(warehouse));
            Instant recalled = START.plusSeconds(event + 1);
            workspace.apply(next(Move.RETURN, ItemRuns.of(number(7903, 1))).withLocation(plant));
            workspace.save();

            Map<Part, Long> parts = masterData.in(data -> {
                try {
                    Holders holders = new Holders(connection, data, CompanyPrefix.parse("9506000"), Set.of(PLANT));
                    return new ScopeScan(connection, items, holders, recalled).lots(List.of(LOT), Work.untold());
                } catch (java.sql.SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            Scope scope = Scope.of(parts);
            assertThat(scope.byState())
                    .containsExactly(
                            new Scope.ByState("active", PACKS - 2001),
                            new Scope.ByState("returned", 2000),
                            new Scope.ByState("destroyed", 1));
            assertThat(scope.byHolder())
                    .extracting(Scope.ByHolder::gln, Scope.ByHolder::units)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(PLANT, PACKS - 1999L),
                            org.assertj.core.groups.Tuple.tuple(WHOLESALER, 1999L));
            assertThat(scope.byCountry())
                    .containsExactly(new Scope.ByCountry("BE", PACKS - 1999), new Scope.ByCountry("AT", 1999));
            Effectiveness effect = Effectiveness.of(
                    parts,
                    new Effectiveness.Known(RecallDepth.PATIENT, PACKS - 4000, Map.of(WHOLESALER, 3999L), List.of()));
            assertThat(effect).isEqualTo(new Effectiveness(PACKS, 2000, PACKS - 4000 + 1, 1999));
        }
    }

    private void fill(Connection connection, int plant) throws Exception {
        ItemRuns packs = ItemRuns.range(number(7901, 0), PACKS);
        ItemRuns cases = ItemRuns.range(number(7902, 0), CASES);
        ItemRuns pallets = ItemRuns.range(number(7903, 0), CASES / ON_A_PALLET);
        ItemWorkspace workspace = items.lock(connection, packs.union(cases).union(pallets));
        workspace.apply(next(Move.COMMISSION, packs).withLot(LOT).withLocation(plant));
        for (int i = 0; i < CASES; i++) {
            ItemRuns children = ItemRuns.range(number(7901, (long) i * IN_A_CASE), IN_A_CASE);
            workspace.apply(next(Move.PACK, children).withParent(number(7902, i), true));
        }
        for (int i = 0; i < CASES / ON_A_PALLET; i++) {
            ItemRuns children = ItemRuns.range(number(7902, (long) i * ON_A_PALLET), ON_A_PALLET);
            workspace.apply(next(Move.PACK, children).withParent(number(7903, i), true));
        }
        workspace.save();
    }
}
