package org.medseal.epcis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words of the Core Business Vocabulary 2.0 and their three spellings: bare {@code shipping}, URN
 * {@code urn:epcglobal:cbv:bizstep:shipping}, web URI {@code https://ref.gs1.org/cbv/BizStep-shipping}. Inside, a
 * standard word is always bare. The words are data, {@code cbv-words.tsv}.
 */
public enum Cbv {
    BIZ_STEP("bizstep", "urn:epcglobal:cbv:bizstep:", "https://ref.gs1.org/cbv/BizStep-"),
    DISPOSITION("disp", "urn:epcglobal:cbv:disp:", "https://ref.gs1.org/cbv/Disp-"),
    BIZ_TRANSACTION("btt", "urn:epcglobal:cbv:btt:", "https://ref.gs1.org/cbv/BTT-"),
    SOURCE_DESTINATION("sdt", "urn:epcglobal:cbv:sdt:", "https://ref.gs1.org/cbv/SDT-"),
    ERROR_REASON("er", "urn:epcglobal:cbv:er:", "https://ref.gs1.org/cbv/ER-"),
    COMPONENT("component", "urn:epcglobal:cbv:comp:", "https://ref.gs1.org/cbv/Comp-"),
    MEASUREMENT("measurement", null, "https://gs1.org/voc/"),
    SENSOR_ALERT("alert", null, "https://gs1.org/voc/");

    private final Set<String> words;
    private final String urn;
    private final String web;
    private final Map<String, String> bareByUri;

    Cbv(String kind, String urn, String web) {
        this.urn = urn;
        this.web = web;
        this.words = Words.OF_KIND.get(kind);
        this.bareByUri = new HashMap<>();
        for (String word : words) {
            spellings(word).forEach(uri -> bareByUri.put(uri, word));
        }
    }

    private List<String> spellings(String word) {
        List<String> uris = new ArrayList<>(List.of(web + word));
        if (urn == null) {
            uris.addAll(List.of(
                    "gs1:" + word,
                    "http://gs1.org/voc/" + word,
                    "https://www.gs1.org/voc/" + word,
                    "https://ref.gs1.org/voc/" + word));
            return uris;
        }
        String segment = web.substring(web.lastIndexOf('/') + 1);
        uris.addAll(List.of(urn + word, "cbv:" + segment + word, "https://ns.gs1.org/cbv/" + segment + word));
        return uris;
    }

    /** The bare word where it is one of the standard's in any spelling; else the text as it is. */
    public String read(String text) {
        return bareByUri.getOrDefault(text, text);
    }

    /** Whether the standard knows this bare word. */
    public boolean isWord(String text) {
        return words.contains(text);
    }

    /** Whether it is a URI by which JSON must not spell a word of the CBV. */
    boolean isOldSpelling(String text) {
        return text.startsWith("urn:epcglobal:cbv")
                || text.startsWith("https://ns.gs1.org/cbv/")
                || text.startsWith("http://ns.gs1.org/cbv/");
    }

    /** The standard's word that the text means when capitals are not looked at, else what {@link #read} gives. */
    public String readKindly(String text) {
        String strict = read(text);
        String lower = text.substring(text.lastIndexOf(':') + 1).toLowerCase(Locale.ROOT);
        boolean ours = strict.indexOf(':') < 0 || (urn != null && strict.startsWith(urn));
        return !isWord(strict) && ours && isWord(lower) ? lower : strict;
    }

    /** What JSON writes: the bare word; the web URI where the old URN names no standard word. */
    String jsonWord(String value) {
        String word = readKindly(value);
        boolean old = !isWord(word) && urn != null && word.startsWith(urn);
        return old ? web + word.substring(urn.length()) : word;
    }

    /** What 1.2 and 2.0 XML write. */
    public String urn(String read) {
        return isWord(read) && urn != null ? urn + read : webUri(read);
    }

    /** What the event hash is made of. */
    public String webUri(String read) {
        return isWord(read) ? web + read : read;
    }

    private static final class Words {
        static final Map<String, Set<String>> OF_KIND = Table.rows("cbv-words.tsv").stream()
                .collect(Collectors.groupingBy(
                        row -> row[0], Collectors.mapping(row -> row[1], Collectors.toUnmodifiableSet())));
    }
}
