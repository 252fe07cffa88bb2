package org.medseal.vocabularies;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Who said what of an element, and as of when.
 *
 * @param statedAt the date of the document, or when a person said it
 * @param document the id of its capture; null where a person said it
 * @param current whether this is what its sender says now
 * @param attributes by their names; one with parts has none of them here
 */
public record StatementRow(
        String type,
        String name,
        String sender,
        Instant statedAt,
        Instant recordedAt,
        String document,
        boolean current,
        Map<String, String> attributes,
        List<String> children)
        implements Serializable {
    public StatementRow {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }
}
