package org.medseal.recall;

/**
 * A holder's answer to a recall; a later one replaces the one before.
 *
 * @param acknowledged that the notice was read; null: yes
 * @param quantities packs found so far, all of them; null: none yet
 * @param done that no more will be found; null: no
 */
public record Respond(Boolean acknowledged, Quantities quantities, Boolean done, String note) {
    public Respond {
        done = done != null && done;
    }

    /** Those that are not named are none. */
    public record Quantities(Long returned, Long quarantined, Long destroyed, Long dispensed) {}
}
