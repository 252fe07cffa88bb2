package org.medseal.epcis;

import java.util.HashMap;
import java.util.Map;

/** Which names of which vocabularies mean what in item master data; the table is {@code ilmd-names.tsv}. */
final class IlmdNames {
    private static final Map<String, String> MEANINGS = load();

    private IlmdNames() {}

    static boolean means(String namespace, String local, String meaning) {
        return meaning.equals(MEANINGS.get(key(namespace, local)));
    }

    private static String key(String namespace, String local) {
        return namespace + "\t" + local;
    }

    private static Map<String, String> load() {
        Map<String, String> meanings = new HashMap<>();
        for (String[] row : Table.rows("ilmd-names.tsv")) {
            meanings.put(key(row[0], row[1]), row[2]);
        }
        return Map.copyOf(meanings);
    }
}
