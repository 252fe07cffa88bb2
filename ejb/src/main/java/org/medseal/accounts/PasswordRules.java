package org.medseal.accounts;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a password must be (NIST SP 800-63B, 3.1.1.2): long, and none that somebody who knows the account or the product
 * would guess first. No rules of composition, no expiry: they make passwords worse.
 */
final class PasswordRules {
    private static final int SHORTEST = 12;
    /** bcrypt looks at no more than so many bytes; what follows would not count. */
    private static final int MOST_BYTES = 72;

    private static final int FEWEST_SIGNS = 5;
    private static final List<String> RUNS =
            List.of("abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "qwertyuiopasdfghjklzxcvbnm");

    private PasswordRules() {}

    /** The rule that stands against it, as a sentence. */
    static Optional<String> fault(String account, String password) {
        String text = password == null ? "" : password;
        String small = text.toLowerCase(Locale.ROOT);
        if (text.codePointCount(0, text.length()) < SHORTEST) {
            return Optional.of(
                    "A password has at least " + SHORTEST + " characters; a few words in a row are a good one");
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of("A password has at most " + MOST_BYTES + " characters (fewer with accents or signs)");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("A password has no control characters");
        }
        if (Arrays.stream(SampleAccount.values())
                .anyMatch(sample -> new String(sample.password()).equalsIgnoreCase(text))) {
            return Optional.of("This is a password of the sample, which everybody knows");
        }
        if (small.contains(account.toLowerCase(Locale.ROOT)) || small.contains("medseal")) {
            return Optional.of("A password does not contain the account's or the product's name");
        }
        if (text.chars().distinct().count() < FEWEST_SIGNS || RUNS.stream().anyMatch(run -> run.contains(small))) {
            return Optional.of("This password is a run of neighbouring or repeated characters");
        }
        return Optional.empty();
    }
}
