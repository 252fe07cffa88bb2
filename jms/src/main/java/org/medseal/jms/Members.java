package org.medseal.jms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.medseal.RefusedException;
import org.medseal.gs1.Gs1Exception;

/**
 * Reads the members of a message one by one and gathers everything that is wrong with them, so that the sender learns
 * it all at once. {@link #finish} must be called before anything read is used.
 */
final class Members {
    private final ObjectNode object;
    private final List<Fault> faults = new ArrayList<>();

    Members(ObjectNode object, String... known) {
        this.object = object;
        Set<String> allowed = new TreeSet<>(Arrays.asList(known));
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!allowed.contains(name)) {
                fault(name, "unknown-member", "There is no member " + name + " here; known are " + allowed);
            }
        }
    }

    boolean has(String name) {
        return !object.path(name).isMissingNode() && !object.path(name).isNull();
    }

    /** A text that must be there. */
    String text(String name) {
        return value(name, text -> text);
    }

    /** A text, or null. */
    String optionalText(String name) {
        return optional(name, text -> text);
    }

    /** A value that must be there, read from its text form. */
    <T> T value(String name, Function<String, T> parse) {
        if (!has(name)) {
            fault(name, "missing-member", "the member " + name + " is missing");
            return null;
        }
        return optional(name, parse);
    }

    /** A value read from its text form, or null. */
    <T> T optional(String name, Function<String, T> parse) {
        if (!has(name)) {
            return null;
        }
        JsonNode node = object.get(name);
        if (!node.isTextual()) {
            fault(name, "wrong-type", name + " must be a text");
            return null;
        }
        try {
            return parse.apply(node.textValue());
        } catch (Gs1Exception e) {
            fault(name, e.code(), e.getMessage());
        } catch (RefusedException e) {
            fault(name, e.code(), e.getMessage());
        }
        return null;
    }

    /** A whole number that must be there. */
    long number(String name) {
        JsonNode node = object.path(name);
        if (!has(name)) {
            fault(name, "missing-member", "the member " + name + " is missing");
        } else if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            fault(name, "wrong-type", name + " must be a whole number");
        } else {
            return node.longValue();
        }
        return 0;
    }

    void fault(String name, String code, String detail) {
        faults.add(Fault.at("/" + name.replace("~", "~0").replace("/", "~1"), code, detail));
    }

    /** Refuses if anything was wrong. */
    void finish() {
        if (faults.isEmpty()) {
            return;
        }
        String sentence = faults.size() == 1
                ? faults.get(0).detail()
                : faults.size() + " things are wrong in this message; the first: "
                        + faults.get(0).detail();
        throw new UnacceptableException(
                RefusedException.Kind.AGAINST_RULE, faults.get(0).code(), sentence, faults);
    }
}
