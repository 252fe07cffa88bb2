package org.medseal.web.publicpage;

import java.io.Serializable;
import java.util.List;
import org.medseal.gs1.DigitalLink;
import org.medseal.gs1.Gs1Exception;
import org.medseal.gs1.ReadableLine;
import org.medseal.web.codes.Inspected;
import org.medseal.web.codes.MarkedText;

/**
 * One code as the public page shows it.
 *
 * @param symbology the symbol on the photograph that held it; null where the code was typed
 * @param packAddress where this server answers whether the pack is genuine; null where the code names none
 */
public record CheckedCode(
        Inspected inspected, String symbology, MarkedText marked, List<ReadableLine> parts, String packAddress)
        implements Serializable {

    static CheckedCode of(Inspected inspected, String symbology) {
        List<ReadableLine> parts = inspected.code().elements().stream()
                .map(element -> new ReadableLine(element.ai(), ReadableLine.titleOf(element.ai()), element.value()))
                .toList();
        return new CheckedCode(
                inspected,
                symbology,
                MarkedText.of(inspected.text(), inspected.code().faults()),
                parts,
                packAddress(inspected));
    }

    private static String packAddress(Inspected inspected) {
        String link = inspected.code().digitalLink();
        if (!inspected.code().valid() || link == null || !link.matches("https://[^/]+/(01|00|414)/.*")) {
            return null;
        }
        try {
            String uri = DigitalLink.parse(link).uri();
            return uri.substring(uri.indexOf('/', "https://".length()));
        } catch (Gs1Exception noLink) {
            return null;
        }
    }
}
