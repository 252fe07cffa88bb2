package org.medseal.web.faces.accounts;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.medseal.RefusedException;
import org.medseal.accounts.AccountRow;
import org.medseal.accounts.AccountService;
import org.medseal.accounts.AccountTerms;
import org.medseal.accounts.NewPassword;
import org.medseal.accounts.Role;
import org.medseal.gs1.Gln;
import org.medseal.masterdata.Listing;
import org.medseal.masterdata.MasterDataService;
import org.medseal.masterdata.PartyRow;
import org.medseal.web.faces.Texts;
import org.omnifaces.util.Messages;

/** A new account, or another name, other roles or another company for one. */
@Named
@ViewScoped
public class AccountForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_PARTIES = 1000;

    @Inject
    private AccountService accounts;

    @Inject
    private MasterDataService masterData;

    @Inject
    private FacesContext faces;

    private String name;
    private AccountRow account;
    private String newName;
    private String displayName;
    private List<String> roles = List.of();
    private String party;
    /** Lives for one request only: what a person typed is in no session. */
    private transient String password;

    private String reason;
    private List<Option> parties = List.of();

    /** One of several. */
    public record Option(String value, String label) implements Serializable {}

    public void load() {
        if (!faces.getExternalContext().isUserInRole("admin")) {
            throw new RefusedException(RefusedException.Kind.FORBIDDEN, "role", Texts.get("refused.role"));
        }
        if (name != null) {
            account = accounts.getAccount(name);
            displayName = account.displayName();
            roles = account.roles().stream().map(Role::roleName).toList();
            party = account.party() == null ? null : account.party().toString();
        }
        parties = masterData.listParties(new Listing(0, MOST_PARTIES, null)).items().stream()
                .map(AccountForm::option)
                .toList();
    }

    private static Option option(PartyRow row) {
        return new Option(row.gln().toString(), row.details().name() + " · " + row.gln());
    }

    public String save() {
        AccountTerms terms = new AccountTerms(
                displayName, roles.stream().map(Role::parse).toList(), party == null ? null : Gln.parse(party));
        String key = account == null ? newName : name;
        if (account == null) {
            accounts.create(newName, terms, new NewPassword(password), reason);
        } else {
            accounts.change(name, account.version(), terms, reason);
        }
        Messages.addFlashGlobalInfo(Texts.get("form.saved"));
        return "/account.xhtml?faces-redirect=true&name=" + URLEncoder.encode(key, StandardCharsets.UTF_8);
    }

    public List<Option> getAllRoles() {
        return Arrays.stream(Role.values())
                .map(role -> new Option(role.roleName(), Texts.get("role." + role.roleName())))
                .toList();
    }

    public List<Option> getParties() {
        return parties;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public AccountRow getAccount() {
        return account;
    }

    public String getNewName() {
        return newName;
    }

    public void setNewName(String newName) {
        this.newName = newName;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public List<String> getRoles() {
        return roles;
    }

    public void setRoles(List<String> roles) {
        this.roles = roles == null ? List.of() : List.copyOf(roles);
    }

    public String getParty() {
        return party;
    }

    public void setParty(String party) {
        this.party = party;
    }

    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
