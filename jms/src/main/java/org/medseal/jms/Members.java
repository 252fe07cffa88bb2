package org.medseal.jms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.medseal.Json;
import org.medseal.RefusedException;
import org.medseal.gs1.Gs1Exception;

/**
 * Reads the members of a message one by one and gathers everything that is wrong with them, so that the sender learns
 * it all at once. {@link #finish} must be called before anything read is used.
 */
final class Members {
    private final ObjectNode object;
    private final List<Fault> faults = new ArrayList<>();

    /** @param known the members there may be; no name means any */
    Members(ObjectNode object, String... known) {
        this.object = object;
        Set<String> allowed = new TreeSet<>(Arrays.asList(known));
        for (Iterator<String> names = object.fieldNames(); known.length > 0 && names.hasNext(); ) {
            String name = names.next();
            if (!allowed.contains(name)) {
                fault(name, "unknown-member", "There is no member " + name + " here; known are " + allowed);
            }
        }
    }

    boolean has(String name) {
        return !object.path(name).isMissingNode() && !object.path(name).isNull();
    }

    /** A value that must be there. */
    <T> T value(String name, Class<T> type) {
        if (!has(name)) {
            fault(name, "missing-member", "the member " + name + " is missing");
            return null;
        }
        return optional(name, type);
    }

    /** A value, or null. */
    <T> T optional(String name, Class<T> type) {
        return has(name) ? read(name, object.get(name), type) : null;
    }

    /** A whole number that must be there; 0 where it is not. */
    long number(String name) {
        Long number = value(name, Long.class);
        return number == null ? 0 : number;
    }

    /** The members not named, as one record; each is tried by itself first, so that every fault is found. */
    <T> T rest(Class<T> type, String... named) {
        ObjectNode rest = object.deepCopy();
        rest.remove(Arrays.asList(named));
        int before = faults.size();
        rest.properties().forEach(member -> {
            ObjectNode alone = rest.objectNode();
            alone.set(member.getKey(), member.getValue());
            read(member.getKey(), alone, type);
        });
        return faults.size() == before ? read("", rest, type) : null;
    }

    private <T> T read(String name, JsonNode node, Class<T> type) {
        try {
            return Json.mapper().treeToValue(node, type);
        } catch (JsonProcessingException e) {
            Throwable rule = e.getCause();
            if (rule instanceof Gs1Exception broken) {
                fault(name, broken.code(), broken.getMessage());
            } else if (rule instanceof RefusedException broken) {
                fault(name, broken.code(), broken.getMessage());
            } else {
                fault(name, "unreadable", name + " cannot be read: " + e.getOriginalMessage());
            }
            return null;
        }
    }

    void fault(String name, String code, String detail) {
        String pointer = name.isEmpty() ? "" : "/" + name.replace("~", "~0").replace("/", "~1");
        faults.add(Fault.at(pointer, code, detail));
    }

    /** @param place of the fault, members and indexes with slashes between them */
    void faultAt(String place, String code, String detail) {
        faults.add(Fault.at("/" + place, code, detail));
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
