package org.medseal.web.faces.accounts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.medseal.accounts.AccountState;

/** What an administrator does with an account, each with a reason. */
public enum AccountStep {
    PASSWORD("password"),
    LOCK("lock"),
    UNLOCK("unlock"),
    CLOSE("close");

    private final String key;

    AccountStep(String key) {
        this.key = key;
    }

    static Optional<AccountStep> find(String key) {
        return Arrays.stream(values()).filter(step -> step.key.equals(key)).findFirst();
    }

    static List<AccountStep> after(AccountState state) {
        return switch (state) {
            case ACTIVE -> List.of(PASSWORD, LOCK, CLOSE);
            case LOCKED -> List.of(UNLOCK, PASSWORD, CLOSE);
            case CLOSED -> List.of();
        };
    }

    /** Stands in addresses and in the bundle. */
    public String getKey() {
        return key;
    }
}
