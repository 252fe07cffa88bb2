package org.medseal.accounts;

/** A password that an account is to get. It shows itself to nobody. */
public final class NewPassword {
    private final String text;

    public NewPassword(String text) {
        this.text = text == null ? "" : text;
    }

    String text() {
        return text;
    }

    String hash() {
        return PasswordHash.of(text.toCharArray());
    }

    @Override
    public String toString() {
        return "(a password)";
    }
}
