package org.medseal.audit;

import java.io.Serializable;

/**
 * One thing that a record says has changed.
 *
 * @param path where in the thing: {@code address / city}
 * @param before null where it was not there
 * @param after null where it is no more
 */
public record AuditChange(String path, String before, String after) implements Serializable {
    public boolean added() {
        return before == null;
    }

    public boolean removed() {
        return after == null;
    }
}
