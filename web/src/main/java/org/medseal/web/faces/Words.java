package org.medseal.web.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.medseal.items.ItemState;
import org.medseal.masterdata.LotStatus;
import org.medseal.masterdata.PackagingLevel;

/** The standard's bare words in plain ones. A word the bundle does not know is shown as it is, underscores as spaces. */
@Named
@ApplicationScoped
public class Words {
    public static String of(String kind, String word) {
        return Texts.find(kind + "." + word).orElse(word.replace('_', ' '));
    }

    public String bizStep(String word) {
        return of("bizStep", word);
    }

    public String disposition(String word) {
        return of("disposition", word);
    }

    public String level(PackagingLevel level) {
        return Texts.get("level." + level);
    }

    public String lotStatus(LotStatus status) {
        return Texts.get("lotStatus." + status);
    }

    public String lotStatusSays(LotStatus status) {
        return Texts.get("lotStatus." + status + ".says");
    }

    public String itemState(ItemState state) {
        return Texts.get("itemState." + state.name());
    }

    static String stateMood(ItemState state) {
        return switch (state) {
            case ISSUED, ENCODED -> "idle";
            case ACTIVE -> "ok";
            case IN_TRANSIT -> "info";
            case HELD, RETURNED -> "warn";
            case DISPENSED, SAMPLED, DESTROYED, DECOMMISSIONED -> "stop";
        };
    }

    public String lotMood(LotStatus status) {
        return switch (status) {
            case OPEN -> "info";
            case CLOSED -> "idle";
            case RELEASED -> "ok";
            case BLOCKED -> "warn";
            case REJECTED, RECALLED -> "stop";
        };
    }

    /** The colour and sign that go with a disposition: ok, info, warn, stop or idle. */
    public String mood(String disposition) {
        return switch (disposition == null ? "" : disposition) {
            case "active",
                    "in_progress",
                    "sellable_accessible",
                    "sellable_not_accessible",
                    "retail_sold",
                    "dispensed" -> "ok";
            case "in_transit", "container_closed", "encoded", "returned", "reserved" -> "info";
            case "recalled", "stolen", "destroyed", "disposed", "damaged", "non_sellable_other", "inactive" -> "stop";
            case "expired", "non_sellable_expired", "no_pedigree_match", "unknown", "needs_replacement" -> "warn";
            default -> "idle";
        };
    }
}
