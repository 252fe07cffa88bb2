package org.medseal.accounts;

import java.util.Locale;

/** The accounts of a sample plant and of the tests (contracts, section 1). Never in production. */
enum SampleAccount {
    ADMIN("Administrator", Role.ADMIN),
    OFFICER("Compliance officer", Role.COMPLIANCE_OFFICER),
    APPROVER("Quality approver", Role.QUALITY_APPROVER),
    AUDITOR("Auditor", Role.AUDITOR),
    OPERATOR("Operator", Role.OPERATOR),
    LINE1("Packaging line 1", Role.LINE),
    ERP("ERP system", Role.ERP),
    PARTNER1("Wholesaler", Role.PARTNER),
    PARTNER2("Pharmacy", Role.PARTNER);

    private final String displayName;
    private final Role role;

    SampleAccount(String displayName, Role role) {
        this.displayName = displayName;
        this.role = role;
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

    /** Known to everybody who has read the README. */
    char[] password() {
        return ("Medseal-" + accountName() + "-1").toCharArray();
    }
}
