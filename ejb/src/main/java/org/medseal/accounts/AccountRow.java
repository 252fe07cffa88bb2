package org.medseal.accounts;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.medseal.gs1.Gln;

/**
 * An account as it stands; its password is never read.
 *
 * @param party the company it acts for; null for one of our own
 * @param version counts its changes
 */
public record AccountRow(
        String name,
        String displayName,
        List<Role> roles,
        Gln party,
        AccountState state,
        Instant changedAt,
        int version)
        implements Serializable {
    public AccountRow {
        roles = List.copyOf(roles);
    }

    boolean administers() {
        return state == AccountState.ACTIVE && roles.contains(Role.ADMIN);
    }
}
