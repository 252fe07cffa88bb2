package org.medseal.verification;

import java.io.Serializable;
import java.time.LocalDate;

/** All that everybody may know of a pack; what is not known or not to be told is null. */
public record PublicAnswer(PackVerdict verdict, String product, String lot, LocalDate expiry) implements Serializable {
    static PublicAnswer of(PackVerdict verdict) {
        return new PublicAnswer(verdict, null, null, null);
    }
}
