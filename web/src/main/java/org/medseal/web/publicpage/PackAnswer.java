package org.medseal.web.publicpage;

import java.io.Serializable;
import java.time.LocalDate;

/** All that the public page shows. What is not known or not to be told is null. */
public record PackAnswer(Verdict verdict, String product, String lot, LocalDate expiry) implements Serializable {
    static PackAnswer of(Verdict verdict) {
        return new PackAnswer(verdict, null, null, null);
    }
}
