package org.medseal.web.faces.accounts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.medseal.accounts.AccountRow;
import org.medseal.accounts.AccountService;
import org.medseal.accounts.AccountState;
import org.medseal.web.faces.Moods;
import org.medseal.web.faces.Texts;

/** One account: who uses it, what it may do, whether it may enter. */
@Named
@RequestScoped
public class AccountPage {
    @Inject
    private AccountService accounts;

    @Inject
    private FacesContext faces;

    private String name;
    private AccountRow account;

    public void load() {
        if (name != null) {
            account = accounts.getAccount(name);
        }
    }

    public String getRoleWords() {
        return account.roles().stream()
                .map(role -> Texts.get("role." + role.roleName()))
                .collect(Collectors.joining(", "));
    }

    public String getMood() {
        return Moods.find("accountState." + account.state()).orElse("idle");
    }

    /** What the present person may do with it. */
    public List<AccountStep> getSteps() {
        boolean mayAct = faces.getExternalContext().isUserInRole("admin");
        return mayAct && account != null ? AccountStep.after(account.state()) : List.of();
    }

    public boolean isChangeable() {
        return faces.getExternalContext().isUserInRole("admin") && account.state() != AccountState.CLOSED;
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
}
