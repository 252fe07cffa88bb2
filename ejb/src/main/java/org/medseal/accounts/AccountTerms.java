package org.medseal.accounts;

import java.io.Serializable;
import java.util.List;
import org.medseal.gs1.Gln;

/**
 * What a person decides about an account.
 *
 * @param party the company it acts for; only for a trading partner's account, and needed there
 */
public record AccountTerms(String displayName, List<Role> roles, Gln party) implements Serializable {
    public AccountTerms {
        roles = roles == null ? List.of() : List.copyOf(roles);
    }
}
