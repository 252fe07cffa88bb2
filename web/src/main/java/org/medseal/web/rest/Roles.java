package org.medseal.web.rest;

/** Groups of roles that doors let in; what may be changed is ruled by the services. */
final class Roles {
    static final String ADMIN = "admin";
    static final String OFFICER = "compliance-officer";
    static final String APPROVER = "quality-approver";
    static final String AUDITOR = "auditor";
    static final String OPERATOR = "operator";
    static final String LINE = "line";
    static final String ERP = "erp";
    static final String PARTNER = "partner";

    private Roles() {}
}
