package org.medseal.wildfly.sidebyside;

import java.util.List;

/**
 * What a client reports, in whatever syntax.
 *
 * @param id of the event
 * @param parent what the things are packed in, or null
 * @param order production order, or null
 * @param lot for what is commissioned as packs, else null
 */
record Happening(String id, String parent, List<String> things, String action, String step, String order, String lot) {

    boolean isPacking() {
        return parent != null;
    }
}
