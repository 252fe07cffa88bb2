package org.medseal.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who works at this screen, and in which role. */
@Named
@RequestScoped
public class SignedIn {
    static final List<String> ROLES =
            List.of("admin", "compliance-officer", "quality-approver", "auditor", "operator", "line", "erp", "partner");

    @Inject
    private FacesContext faces;

    /** The account's name; empty where nobody is signed in. */
    public String getAccount() {
        String user = faces.getExternalContext().getRemoteUser();
        return user == null ? "" : user;
    }

    public String getRoleWords() {
        ExternalContext external = faces.getExternalContext();
        ResourceBundle texts = faces.getApplication().getResourceBundle(faces, "text");
        return ROLES.stream()
                .filter(external::isUserInRole)
                .map(role -> texts.getString("role." + role))
                .collect(Collectors.joining(", "));
    }

    /** For what a page offers; whether it is allowed is decided by the services. */
    public boolean isMasterDataKeeper() {
        return is("admin", "compliance-officer");
    }

    /** Whether this person releases and blocks lots. */
    public boolean isLotDecider() {
        return is("admin", "compliance-officer", "quality-approver");
    }

    public boolean isAdmin() {
        return is("admin");
    }

    public boolean isSerialsKeeper() {
        return is("admin", "operator");
    }

    /** Whether this person has labels printed. */
    public boolean isPrinter() {
        return is("admin", "compliance-officer", "operator");
    }

    /** Whether this person has events made up. */
    public boolean isMakingUp() {
        return is("admin", "compliance-officer", "operator");
    }

    private boolean is(String... roles) {
        return Stream.of(roles).anyMatch(faces.getExternalContext()::isUserInRole);
    }

    /** Whether the audit trail is open to this person. */
    public boolean isAuditing() {
        return is("admin", "compliance-officer", "quality-approver", "auditor");
    }

    /** Ends the session; nothing of it can be used again. */
    public String logOut() throws ServletException {
        ((HttpServletRequest) faces.getExternalContext().getRequest()).logout();
        faces.getExternalContext().invalidateSession();
        return "/login.xhtml?out=1&faces-redirect=true";
    }
}
