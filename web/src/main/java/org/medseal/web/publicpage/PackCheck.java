package org.medseal.web.publicpage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medseal.gs1.DigitalLink;
import org.medseal.gs1.Gs1Exception;
import org.medseal.gs1.Gtin;
import org.medseal.serials.SerialNumbers;

/** From the address in a code to the one answer. */
@ApplicationScoped
public class PackCheck {
    /** The host in the address is whatever the person reached us by; it is no part of the question. */
    private static final String ORIGIN = "https://id.gs1.org";

    private static final Pattern PACK = Pattern.compile("/01/([0-9]{14})(?:/10/[^/?]+)?/21/[^/?]+(?:\\?.*)?");

    @Inject
    private SerialNumbers serials;

    PackAnswer answer(String pathAndQuery) {
        try {
            return judged(DigitalLink.parse(ORIGIN + pathAndQuery));
        } catch (Gs1Exception malformed) {
            // A serial that cannot exist must not look different from one that was never given out.
            return PackAnswer.of(packOfOurs(pathAndQuery) ? Verdict.NOT_GENUINE : Verdict.MALFORMED);
        }
    }

    private PackAnswer judged(DigitalLink link) {
        return PackAnswer.of(Verdict.NOT_OURS);
    }

    private boolean packOfOurs(String pathAndQuery) {
        Matcher pack = PACK.matcher(pathAndQuery);
        if (!pack.matches()) {
            return false;
        }
        try {
            return serials.isOurs(Gtin.parse(pack.group(1)));
        } catch (Gs1Exception noGtin) {
            return false;
        }
    }
}
