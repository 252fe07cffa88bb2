package org.medseal.accounts;

/** Whether an account may enter. */
public enum AccountState {
    ACTIVE,
    /** May not enter until somebody unlocks it. */
    LOCKED,
    /** Never enters again; stays for the sake of what it did. */
    CLOSED;

    boolean mayBecome(AccountState next) {
        return switch (this) {
            case ACTIVE -> next != ACTIVE;
            case LOCKED -> next != LOCKED;
            case CLOSED -> false;
        };
    }
}
