package org.medseal.trace;

import java.io.Serializable;
import java.util.List;

/**
 * An item with what is inside of it.
 *
 * @param items how many items are below, at any depth
 * @param contents what is directly inside; empty for a pack
 */
public record ContentsNode(String epc, String digitalLink, int items, List<ContentsNode> contents)
        implements Serializable {
    public ContentsNode {
        contents = List.copyOf(contents);
    }
}
