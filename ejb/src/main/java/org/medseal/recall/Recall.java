package org.medseal.recall;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.medseal.RefusedException;
import org.medseal.RefusedException.Kind;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.LotNumber;
import org.medseal.items.ItemRuns;

/** The order to take packs back: made by one person, started by another, closed when it is over. */
@Entity
@Table(name = "recall")
class Recall {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private int id;

    @Version
    private int version;

    @Column(name = "request_id")
    private String requestId;

    private Gtin gtin;

    @Convert(converter = LotNumbersConverter.class)
    private List<LotNumber> lots;

    @Convert(converter = CodeLinesConverter.class)
    private List<String> codes;

    private byte[] items;

    @Enumerated(EnumType.STRING)
    @Column(name = "class")
    private RecallClass recallClass;

    private String reason;

    @Enumerated(EnumType.STRING)
    private RecallDepth depth;

    private boolean drill;

    @Enumerated(EnumType.STRING)
    private RecallState state = RecallState.DRAFT;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "started_by")
    private String startedBy;

    @Column(name = "started_at")
    private Instant startedAt;

    private Long signature;

    @Column(name = "closed_by")
    private String closedBy;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "close_reason")
    private String closeReason;

    @Column(name = "search_text", insertable = false, updatable = false)
    private String searchText;

    protected Recall() {}

    /** @param singles the single items meant; empty where whole lots are */
    Recall(MakeRecall order, ItemRuns singles, String maker, Instant at) {
        requestId = order.requestId();
        gtin = order.gtin();
        lots = order.lots();
        codes = order.codes();
        items = singles.encode();
        recallClass = order.recallClass();
        reason = order.reason().strip();
        depth = order.depth();
        drill = order.drill();
        madeBy = maker;
        madeAt = at;
    }

    /** Whether this is the draft that was made of that order. */
    boolean isOf(MakeRecall order) {
        return gtin.equals(order.gtin())
                && lots.equals(order.lots())
                && codes.equals(order.codes())
                && recallClass == order.recallClass()
                && reason.equals(order.reason().strip())
                && depth == order.depth()
                && drill == order.drill();
    }

    /** Four eyes: nobody starts what the same person made. */
    void requireOther(String account) {
        if (account.equals(madeBy)) {
            throw new RefusedException(
                    Kind.FORBIDDEN,
                    "four-eyes",
                    "Recall " + id + " was made by " + madeBy + "; another person has to start it");
        }
    }

    void requireMayBecome(RecallState next) {
        if (!state.mayBecome(next)) {
            throw new RefusedException(
                    Kind.CONFLICT, "recall-state", "Recall " + id + " is " + state + " and cannot become " + next);
        }
    }

    /** @param singles the single items as they are packed now */
    void start(String account, long signatureNumber, ItemRuns singles, Instant at) {
        requireOther(account);
        requireMayBecome(RecallState.STARTED);
        state = RecallState.STARTED;
        items = singles.encode();
        startedBy = account;
        startedAt = at;
        signature = signatureNumber;
    }

    /** Ends it once it was started, gives it up before. */
    void end(String account, String why, Instant at) {
        RecallState end = state == RecallState.DRAFT ? RecallState.WITHDRAWN : RecallState.CLOSED;
        requireMayBecome(end);
        state = end;
        closedBy = account;
        closedAt = at;
        closeReason = why;
    }

    int id() {
        return id;
    }

    Optional<Long> signature() {
        return Optional.ofNullable(signature);
    }

    boolean isOfLots() {
        return !lots.isEmpty();
    }

    ItemRuns singles() {
        return ItemRuns.decode(items);
    }

    RecallRow row() {
        return new RecallRow(
                id,
                state,
                gtin,
                lots,
                codes,
                recallClass,
                reason,
                depth,
                drill,
                madeBy,
                madeAt,
                startedBy,
                startedAt,
                closedBy,
                closedAt,
                closeReason);
    }
}
