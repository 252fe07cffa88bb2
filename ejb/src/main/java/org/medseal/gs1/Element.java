package org.medseal.gs1;

import java.io.Serializable;

/** One Application Identifier with its value. */
public record Element(String ai, String value) implements Serializable {
    @Override
    public String toString() {
        return "(" + ai + ")" + value.replace("(", "\\(");
    }
}
