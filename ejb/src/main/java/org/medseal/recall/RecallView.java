package org.medseal.recall;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.Serializable;
import java.util.List;
import org.medseal.audit.SignatureRow;
import org.medseal.gs1.Gln;

/**
 * A recall with all that is counted of it now.
 *
 * @param signature by which it was started; null before
 * @param effectiveness null before it was started
 * @param holders those who had packs at the start, and what they answered; empty before
 */
public record RecallView(
        @JsonUnwrapped RecallRow recall,
        String product,
        Scope scope,
        SignatureRow signature,
        Effectiveness effectiveness,
        List<HolderView> holders)
        implements Serializable {
    public RecallView {
        holders = List.copyOf(holders);
    }

    /**
     * @param units packs it had when the recall was started
     * @param unitsNow packs that events still show with it
     * @param notified whether it was asked to give them back
     * @param answer the last one; null: none yet
     */
    public record HolderView(
            Gln gln, String name, String role, boolean ours, boolean notified, long units, long unitsNow, Answer answer)
            implements Serializable {}
}
