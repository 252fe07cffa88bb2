package org.medseal.epcis;

import java.time.Instant;
import java.util.List;

/**
 * Says that the event with the same id was wrong.
 *
 * @param declarationTime null only where the 2.0 XML schema lets it be missing
 * @param reason a bare word of the CBV or a URI, or null
 */
public record ErrorDeclaration(
        Instant declarationTime, String reason, List<String> correctiveEventIds, List<Extension> extensions) {
    public ErrorDeclaration {
        correctiveEventIds = List.copyOf(correctiveEventIds);
        extensions = List.copyOf(extensions);
    }
}
