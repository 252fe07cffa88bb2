package org.medseal.wildfly.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.medseal.wildfly.plant.PackagingRun.Packed;

/** Packs as a line reports them: in cases of 50, 100 cases on a pallet. Everything by its EPC URN, serials also bare. */
record Lot(String gtin, String number, List<String> serials, List<Packed> cases, List<Packed> pallets) {
    static final int PACKS_PER_CASE = 50;
    static final int CASES_PER_PALLET = 100;

    int packs() {
        return serials.size();
    }

    List<String> packEpcs() {
        return cases.stream().flatMap(box -> box.children().stream()).toList();
    }

    List<String> containers() {
        List<String> all = new ArrayList<>();
        cases.forEach(box -> all.add(box.parent()));
        pallets.forEach(pallet -> all.add(pallet.parent()));
        return all;
    }

    /** The same packs as rows for COPY: gtin, serial, lot, state, parent. */
    byte[] rows() {
        StringBuilder rows = new StringBuilder(serials.size() * 80);
        for (int i = 0; i < serials.size(); i++) {
            rows.append(gtin)
                    .append('\t')
                    .append(serials.get(i))
                    .append('\t')
                    .append(number)
                    .append("\tactive\t")
                    .append(cases.get(i / PACKS_PER_CASE).parent())
                    .append('\n');
        }
        return rows.toString().getBytes(StandardCharsets.US_ASCII);
    }

    static List<Packed> pack(List<String> children, List<String> parents, int each) {
        List<Packed> packed = new ArrayList<>();
        for (int from = 0; from < children.size(); from += each) {
            packed.add(new Packed(
                    parents.get(packed.size()), children.subList(from, Math.min(children.size(), from + each))));
        }
        return packed;
    }
}
