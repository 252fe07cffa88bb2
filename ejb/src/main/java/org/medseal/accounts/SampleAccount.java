package org.medseal.accounts;

import java.util.Locale;
import org.medseal.gs1.Gln;

/** The accounts of a sample plant and of the tests (contracts, section 1). Never in production. */
enum SampleAccount {
    ADMIN("Administrator", Role.ADMIN),
    OFFICER("Compliance officer", Role.COMPLIANCE_OFFICER),
    APPROVER("Quality approver", Role.QUALITY_APPROVER),
    AUDITOR("Auditor", Role.AUDITOR),
    OPERATOR("Operator", Role.OPERATOR),
    LINE1("Packaging line 1", Role.LINE),
    ERP("ERP system", Role.ERP),
    PARTNER1("Wholesaler", Role.PARTNER, Gln.parse("9521321000018")),
    PARTNER2("Pharmacy", Role.PARTNER, Gln.parse("9521321000025"));

    private final String displayName;
    private final Role role;
    private final Gln party;

    SampleAccount(String displayName, Role role) {
        this(displayName, role, null);
    }

    SampleAccount(String displayName, Role role, Gln party) {
        this.displayName = displayName;
        this.role = role;
        this.party = party;
    }

    String accountName() {
        return name().toLowerCase(Locale.ROOT);
    }

    String displayName() {
        return displayName;
    }

    Role role() {
        return role;
    }

    /** The company of the sample plant that the account belongs to; null for our own. */
    Gln party() {
        return party;
    }

    /** Known to everybody who has read the README. */
    char[] password() {
        return ("Medseal-" + accountName() + "-1").toCharArray();
    }
}
