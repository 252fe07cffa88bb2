package org.medseal.web.faces.accounts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.medseal.accounts.AccountRow;
import org.medseal.accounts.AccountService;
import org.medseal.accounts.NewPassword;
import org.medseal.web.faces.Texts;
import org.omnifaces.util.Messages;

/** Where an administrator locks, unlocks or closes an account or gives it a new password. */
@Named
@ViewScoped
public class AccountStepPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private AccountService accounts;

    private String name;
    private String what;
    private AccountRow account;
    private AccountStep step;
    /** Lives for one request only: what a person typed is in no session. */
    private transient String password;

    private String reason;

    public void load() {
        step = AccountStep.find(what).orElse(null);
        if (name != null && step != null) {
            account = accounts.getAccount(name);
        }
    }

    public String go() {
        switch (step) {
            case PASSWORD -> accounts.setPassword(name, new NewPassword(password), reason);
            case LOCK -> accounts.lock(name, reason);
            case UNLOCK -> accounts.unlock(name, reason);
            case CLOSE -> accounts.close(name, reason);
        }
        Messages.addFlashGlobalInfo(Texts.get("account." + step.getKey() + ".done", name));
        return "/account.xhtml?faces-redirect=true&name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = what;
    }

    public AccountRow getAccount() {
        return account;
    }

    public AccountStep getStep() {
        return step;
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
