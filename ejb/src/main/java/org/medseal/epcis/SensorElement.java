package org.medseal.epcis;

import java.util.List;
import java.util.Map;

/**
 * What sensors saw (EPCIS 2.0, 7.3.7). Values stand under the names of the standard ({@code type}, {@code value},
 * {@code minValue}, {@code uom} …): numbers without needless zeros, times in UTC, words of the CBV bare.
 *
 * @param metadata null where there is none
 */
public record SensorElement(Readings metadata, List<Readings> reports, List<Extension> extensions) {

    /** The fields of one sensor report, or of the metadata. */
    public record Readings(Map<String, String> values, List<Extension> extensions) {
        public Readings {
            values = Map.copyOf(values);
            extensions = List.copyOf(extensions);
        }
    }

    public SensorElement {
        reports = List.copyOf(reports);
        extensions = List.copyOf(extensions);
    }
}
