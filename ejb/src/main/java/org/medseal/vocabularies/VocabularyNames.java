package org.medseal.vocabularies;

import java.util.Map;
import org.medseal.epcis.Cbv;
import org.medseal.epcis.EventTerm;

/** What is the same in all spellings of an element's name and of an attribute's. */
public final class VocabularyNames {
    private static final String ATTRIBUTES = "urn:epcglobal:cbv:mda";
    private static final Map<String, Cbv> WORDS = Map.of(
            "BusinessStep", Cbv.BIZ_STEP,
            "Disposition", Cbv.DISPOSITION,
            "BusinessTransactionType", Cbv.BIZ_TRANSACTION,
            "SourceDestType", Cbv.SOURCE_DESTINATION,
            "ErrorReason", Cbv.ERROR_REASON);

    private VocabularyNames() {}

    /** The last part of a vocabulary's URN: {@code BusinessLocation}. */
    private static String kind(String type) {
        return type.substring(type.lastIndexOf(':') + 1);
    }

    /** URN and Digital Link of one place, product or party have one key, and so have the spellings of a word. */
    public static String key(String type, String name) {
        Cbv words = WORDS.get(kind(type));
        if (words != null) {
            return words.read(name);
        }
        String place = EventTerm.location(name).value();
        return place.equals(name) ? EventTerm.key(name) : place;
    }

    /**
     * The attribute {@code cbvmda:city}, {@code urn:epcglobal:cbv:mda#city}, {@code urn:epcglobal:cbv:mda:city} or
     * {@code city} by one name.
     *
     * @param namespaces what prefixes stand for, the well-known one aside
     */
    public static String attribute(String name, Map<String, String> namespaces) {
        int cut = Math.max(name.lastIndexOf('#'), Math.max(name.lastIndexOf(':'), name.lastIndexOf('/')));
        if (cut < 0) {
            return ATTRIBUTES + " " + name;
        }
        String before = name.substring(0, cut);
        String known = before.equals("cbvmda") ? ATTRIBUTES : namespaces.get(before);
        return (known == null ? before : known).replaceFirst("[:/#]+$", "") + " " + name.substring(cut + 1);
    }
}
