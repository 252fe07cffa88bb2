package org.medseal.epcis;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives each namespace one prefix: the one its sender used, if it is free and can be written. */
final class Prefixes {
    private static final Set<String> TAKEN = Set.of("xml", "xmlns", "xsi", "http", "https", "urn");

    private final Prefixes outer;
    private final Map<String, String> byNamespace = new LinkedHashMap<>();
    private final Map<String, String> byPrefix = new HashMap<>();

    Prefixes(Prefixes outer) {
        this.outer = outer;
    }

    /** Makes the prefix known. */
    void put(String prefix, String namespace) {
        byNamespace.put(namespace, prefix);
        byPrefix.put(prefix, namespace);
    }

    /** The namespaces that were met here and not outside, with their prefixes. */
    Map<String, String> own() {
        return byNamespace;
    }

    String of(Extension.Name name) {
        String known = find(name.namespace());
        if (known != null) {
            return known;
        }
        String prefix = name.prefix();
        if (!prefix.matches("[A-Za-z][A-Za-z0-9-]{0,40}") || TAKEN.contains(prefix) || isTaken(prefix)) {
            int n = 1;
            while (isTaken("ns" + n)) {
                n++;
            }
            prefix = "ns" + n;
        }
        put(prefix, name.namespace());
        return prefix;
    }

    String find(String namespace) {
        String prefix = byNamespace.get(namespace);
        return prefix != null || outer == null ? prefix : outer.find(namespace);
    }

    private boolean isTaken(String prefix) {
        return byPrefix.containsKey(prefix) || outer != null && outer.isTaken(prefix);
    }

    /** Gives prefixes to everything in these trees. */
    void collect(List<Extension> extensions) {
        for (Extension extension : extensions) {
            if (!extension.name().namespace().isEmpty()) {
                of(extension.name());
            }
            for (Extension.Attribute attribute : extension.attributes()) {
                String namespace = attribute.name().namespace();
                if (!namespace.isEmpty() && !namespace.equals(XmlCursor.XSI)) {
                    of(attribute.name());
                }
            }
            collect(extension.children());
        }
    }

    /** Gives prefixes to everything in the event. */
    void collect(EpcisEvent event) {
        EventCore core = event.core();
        collect(core.extensions());
        collect(event.ilmd().fields());
        if (core.identity().errorDeclaration() != null) {
            collect(core.identity().errorDeclaration().extensions());
        }
        collect(core.where().readPoint());
        collect(core.where().bizLocation());
        for (SensorElement sensor : core.sensorElements()) {
            collect(sensor.extensions());
            sensor.reports().forEach(report -> collect(report.extensions()));
            if (sensor.metadata() != null) {
                collect(sensor.metadata().extensions());
            }
        }
    }

    private void collect(Place place) {
        if (place != null) {
            collect(place.extensions());
        }
    }
}
