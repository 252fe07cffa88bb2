package org.medseal.accounts;

import java.util.Arrays;

/** What somebody may do, named after the job. {@link #roleName()} stands in {@code @RolesAllowed}. */
public enum Role {
    ADMIN("admin"),
    COMPLIANCE_OFFICER("compliance-officer"),
    QUALITY_APPROVER("quality-approver"),
    AUDITOR("auditor"),
    OPERATOR("operator"),
    LINE("line"),
    ERP("erp"),
    PARTNER("partner");

    private final String roleName;

    Role(String roleName) {
        this.roleName = roleName;
    }

    public String roleName() {
        return roleName;
    }

    /** @throws IllegalArgumentException for a word that is no role, naming the roles there are */
    public static Role parse(String roleName) {
        return Arrays.stream(values())
                .filter(role -> role.roleName.equals(roleName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no role " + roleName + "; roles are "
                        + Arrays.stream(values()).map(Role::roleName).toList()));
    }
}
