package org.medseal.recall;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.medseal.audit.SignatureRow;
import org.medseal.gs1.Gln;
import org.medseal.masterdata.MasterDataService;
import org.medseal.masterdata.PartyRow;
import org.medseal.recall.HolderTable.AtStart;

/** Who had packs at the start of a recall, what became of them, what was answered. */
@ApplicationScoped
public class RecallHolders {
    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    private DataSource database;

    @Inject
    private MasterDataService masterData;

    /** Keeps who has how many packs now; what is out of the trade already is nobody's to give back. */
    void noteStart(RecallRow recall, Map<Part, Long> parts) {
        Map<Gln, AtStart> holders = new HashMap<>();
        parts.forEach((part, units) -> {
            Holder holder = part.holder();
            if (holder.gln() != null && !part.state().isOut()) {
                boolean notified =
                        !recall.drill() && !holder.ours() && recall.depth().reaches(holder.role());
                holders.merge(
                        holder.gln(),
                        new AtStart(holder.gln(), units, holder.ours(), notified),
                        (one, other) ->
                                new AtStart(one.gln(), one.units() + other.units(), one.ours(), one.notified()));
            }
        });
        try (Connection connection = database.getConnection()) {
            new HolderTable(connection).insert(recall.id(), List.copyOf(holders.values()));
        } catch (SQLException e) {
            throw new IllegalStateException("The holders cannot be kept", e);
        }
    }

    RecallView view(RecallRow recall, String product, SignatureRow signature, Map<Part, Long> parts) {
        Scope scope = Scope.of(parts);
        if (recall.startedAt() == null) {
            return new RecallView(recall, product, scope, null, null, List.of());
        }
        try (Connection connection = database.getConnection()) {
            HolderTable table = new HolderTable(connection);
            List<AtStart> atStart = table.list(recall.id());
            List<Answer> answers = table.answers(recall.id());
            Effectiveness effectiveness = Effectiveness.of(parts, known(recall, atStart, answers));
            return new RecallView(recall, product, scope, signature, effectiveness, views(atStart, answers, parts));
        } catch (SQLException e) {
            throw new IllegalStateException("The holders cannot be read", e);
        }
    }

    private static Effectiveness.Known known(RecallRow recall, List<AtStart> atStart, List<Answer> answers) {
        long own =
                atStart.stream().filter(AtStart::ours).mapToLong(AtStart::units).sum();
        Map<Gln, Long> held = atStart.stream()
                .filter(holder -> !holder.ours())
                .collect(Collectors.toMap(AtStart::gln, AtStart::units));
        return new Effectiveness.Known(recall.depth(), own, held, answers);
    }

    private List<RecallView.HolderView> views(List<AtStart> atStart, List<Answer> answers, Map<Part, Long> parts) {
        Map<Gln, Long> now = new HashMap<>();
        parts.forEach((part, units) -> {
            if (part.holder().gln() != null && !part.state().isOut()) {
                now.merge(part.holder().gln(), units, Long::sum);
            }
        });
        List<RecallView.HolderView> views = new ArrayList<>();
        for (AtStart holder : atStart) {
            PartyRow party = masterData.findParty(holder.gln()).orElse(null);
            views.add(new RecallView.HolderView(
                    holder.gln(),
                    party == null ? holder.gln().toString() : party.name(),
                    party == null ? null : party.details().role(),
                    holder.ours(),
                    holder.notified(),
                    holder.units(),
                    now.getOrDefault(holder.gln(), 0L),
                    answers.stream()
                            .filter(answer -> answer.gln().equals(holder.gln()))
                            .findFirst()
                            .orElse(null)));
        }
        return views;
    }
}
