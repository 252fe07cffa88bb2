package org.medseal.recall;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.medseal.gs1.Code;
import org.medseal.gs1.Epc;
import org.medseal.gs1.Gln;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.LotNumber;
import org.medseal.gs1.Sgtin;
import org.medseal.items.Departures;
import org.medseal.items.Item;
import org.medseal.items.ItemNumbers;
import org.medseal.items.ItemRuns;
import org.medseal.items.ItemStore;
import org.medseal.masterdata.LotRow;
import org.medseal.masterdata.MasterDataService;
import org.medseal.masterdata.ProductRow;
import org.medseal.progress.Work;
import org.medseal.progress.WorkKind;
import org.medseal.progress.Works;

/** Which packs a recall is about, and where they are now. */
@ApplicationScoped
public class RecallScopes {
    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    private DataSource database;

    @Inject
    private ItemStore items;

    @Inject
    private ItemNumbers numbers;

    @Inject
    private MasterDataService masterData;

    @Inject
    private Works works;

    /** The packs of whole lots, or single packs; one of the two is empty. */
    record Packs(Gtin gtin, List<LotNumber> lots, ItemRuns singles) {
        String inWords() {
            return gtin + " " + lots.stream().map(LotNumber::value).collect(Collectors.joining(", "));
        }
    }

    /** @param startedAt of the recall, null before */
    Map<Part, Long> parts(Packs packs, Instant startedAt) {
        try (Connection connection = database.getConnection();
                Work work = works.begin(
                        WorkKind.RECALL_SCOPE, packs.inWords(), packs.singles().size())) {
            List<LotRow> lots = packs.lots().stream()
                    .map(lot -> masterData.getLot(packs.gtin(), lot))
                    .toList();
            ScopeScan scan = new ScopeScan(connection, items, holders(connection, packs.gtin(), lots), startedAt);
            return packs.lots().isEmpty()
                    ? scan.singles(packs.singles())
                    : scan.lots(lots.stream().map(LotRow::id).toList(), work);
        } catch (SQLException e) {
            throw new IllegalStateException("The packs of the recall cannot be counted", e);
        }
    }

    private Holders holders(Connection connection, Gtin gtin, List<LotRow> lots) {
        ProductRow product = masterData.getProduct(gtin);
        Set<Gln> makers = new HashSet<>();
        makers.add(product.details().manufacturer());
        lots.forEach(lot -> makers.add(lot.details().site()));
        makers.remove(null);
        return new Holders(connection, masterData, product.companyPrefix(), makers);
    }

    /** The packs of the product that these numbers are or that are inside of them now. */
    ItemRuns singles(Gtin gtin, long[] named) {
        try (Connection connection = database.getConnection()) {
            ItemRuns all = items.withContents(connection, ItemRuns.of(named));
            long[] inside = all.toArray();
            List<Epc> epcs = numbers.epcs(inside);
            List<Long> packs = new ArrayList<>();
            for (int i = 0; i < inside.length; i++) {
                if (epcs.get(i) instanceof Sgtin sgtin && sgtin.gtin().equals(gtin)) {
                    packs.add(inside[i]);
                }
            }
            return ItemRuns.of(packs);
        } catch (SQLException e) {
            throw new IllegalStateException("The packs of the recall cannot be found", e);
        }
    }

    /** The single packs that are with this holder now. */
    List<String> codesWith(Packs packs, Gln gln) {
        try (Connection connection = database.getConnection()) {
            Holders holders = holders(connection, packs.gtin(), List.of());
            long[] with = items.effective(connection, packs.singles()).values().stream()
                    .filter(item -> !item.state().isOut())
                    .filter(item -> gln.equals(holders.of(item.state(), item.location(), item.lastEvent())
                            .gln()))
                    .mapToLong(Item::number)
                    .sorted()
                    .toArray();
            return numbers.epcs(with).stream().map(Epc::toString).toList();
        } catch (SQLException e) {
            throw new IllegalStateException("The packs of the recall cannot be found", e);
        }
    }

    /** Marks single packs as recalled, from that time on. */
    void recall(ItemRuns singles, Instant since) {
        try (Connection connection = database.getConnection()) {
            items.recall(connection, singles, since);
        } catch (SQLException e) {
            throw new IllegalStateException("The packs cannot be recalled", e);
        }
    }

    /** What is leaving has left when this returns, and nothing else leaves before the transaction ends. */
    void stopDepartures() {
        try (Connection connection = database.getConnection()) {
            Departures.stop(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("What is leaving cannot be stopped", e);
        }
    }

    /** Numbers from codes as they were given, which were checked when the recall was made. */
    long[] numbers(List<String> codes) {
        return codes.stream()
                .map(code -> Code.parse(code).epc().orElseThrow())
                .mapToLong(numbers::number)
                .toArray();
    }
}
