package org.medseal.masterdata;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.medseal.RefusedException;
import org.medseal.gs1.Gs1Exception;

/**
 * Reads the members of a JSON object by name and type. What is wrong is gathered and the member is null, so reading
 * goes on to the next fault; a member that nobody asked for is a fault at {@link #end}.
 */
final class Fields {
    private static final int TEXT_LENGTH = 200;

    private final JsonNode object;
    private final String pointer;
    private final Faults faults;
    private final Set<String> asked = new HashSet<>();

    Fields(JsonNode object, String pointer, Faults faults) {
        this.object = object;
        this.pointer = pointer;
        this.faults = faults;
        if (object == null || !object.isObject()) {
            faults.malformed(pointer, "wrong-type", named(pointer) + " must be an object, not " + kind(object));
        }
    }

    /** Takes a member without reading it: what an answer of ours holds may be sent back. */
    void ignore(String... names) {
        asked.addAll(List.of(names));
    }

    String text(String name, boolean needed) {
        JsonNode node = member(name, needed);
        if (node == null) {
            return null;
        }
        if (!node.isTextual()) {
            return wrongType(name, "a text", node);
        }
        String text = node.textValue();
        if (text.isBlank()) {
            faults.malformed(at(name), "empty", at(name) + " is empty");
        } else if (text.length() > TEXT_LENGTH) {
            faults.malformed(
                    at(name),
                    "too-long",
                    at(name) + " has " + text.length() + " characters; at most " + TEXT_LENGTH + " are taken");
        } else if (text.chars().anyMatch(Character::isISOControl)) {
            faults.malformed(at(name), "character", at(name) + " holds a control character");
        } else {
            return text;
        }
        return null;
    }

    /** A text of a fixed shape. */
    String text(String name, String pattern, String shape) {
        return shaped(name, text(name, false), pattern, shape);
    }

    String neededText(String name, String pattern, String shape) {
        return shaped(name, text(name, true), pattern, shape);
    }

    private String shaped(String name, String text, String pattern, String shape) {
        if (text != null && !text.matches(pattern)) {
            faults.malformed(at(name), "wrong-value", at(name) + " is \"" + text + "\"; it must be " + shape);
            return null;
        }
        return text;
    }

    Integer count(String name, boolean needed, int most) {
        JsonNode node = member(name, needed);
        if (node == null) {
            return null;
        }
        if (!node.isIntegralNumber()) {
            return wrongType(name, "a whole number", node);
        }
        if (!node.canConvertToInt() || node.intValue() < 1 || node.intValue() > most) {
            faults.malformed(at(name), "range", at(name) + " is " + node + "; it must be 1 to " + most);
            return null;
        }
        return node.intValue();
    }

    /** A number, or the text of one, as a form has it; both directions from zero. */
    BigDecimal degrees(String name, int most) {
        JsonNode node = member(name, true);
        if (node == null) {
            return null;
        }
        boolean number =
                node.isNumber() || node.isTextual() && node.textValue().matches("-?[0-9]{1,3}(\\.[0-9]{1,12})?");
        if (!number) {
            return wrongType(name, "a number of degrees, such as 47.56", node);
        }
        BigDecimal degrees = new BigDecimal(node.asText()).setScale(5, RoundingMode.HALF_UP);
        if (degrees.abs().compareTo(BigDecimal.valueOf(most)) > 0) {
            faults.malformed(
                    at(name), "range", at(name) + " is " + node.asText() + "; it must be -" + most + " to " + most);
            return null;
        }
        return degrees;
    }

    LocalDate date(String name, boolean needed) {
        String text = text(name, needed);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            boolean shaped = text.matches("\\d{4}-\\d{2}-\\d{2}");
            faults.malformed(
                    at(name),
                    "date",
                    at(name) + " is \"" + text + "\"; "
                            + (shaped ? "there is no such day" : "a date looks like 2028-10-31"));
            return null;
        }
    }

    /** A value type, by its own rules. */
    <V> V value(String name, boolean needed, Function<String, V> parse) {
        JsonNode node = member(name, needed);
        if (node == null) {
            return null;
        }
        return node.isTextual() ? parsed(node.textValue(), at(name), parse) : wrongType(name, "a text", node);
    }

    private <V> V parsed(String text, String place, Function<String, V> parse) {
        try {
            return parse.apply(text);
        } catch (Gs1Exception e) {
            faults.malformed(place, e.code(), e.getMessage());
        } catch (RefusedException e) {
            faults.malformed(place, e.code(), e.getMessage());
        }
        return null;
    }

    <V> List<V> values(String name, Function<String, V> parse) {
        List<V> values = new ArrayList<>();
        int index = 0;
        for (JsonNode node : array(name)) {
            String place = at(name) + "/" + index++;
            if (node.isTextual()) {
                values.add(parsed(node.textValue(), place, parse));
            } else {
                faults.malformed(place, "wrong-type", place + " must be a text, not " + kind(node));
            }
        }
        return values.contains(null) ? List.of() : values;
    }

    <V> List<V> objects(String name, Function<Fields, V> read) {
        List<V> values = new ArrayList<>();
        int index = 0;
        for (JsonNode node : array(name)) {
            Fields fields = new Fields(node, at(name) + "/" + index++, faults);
            values.add(read.apply(fields));
            fields.end();
        }
        return values;
    }

    <V> V object(String name, Function<Fields, V> read) {
        JsonNode node = member(name, false);
        if (node == null) {
            return null;
        }
        Fields fields = new Fields(node, at(name), faults);
        V value = read.apply(fields);
        fields.end();
        return value;
    }

    /** Every member that nobody asked for is a fault: a typing error must not pass as silence. */
    void end() {
        if (object == null || !object.isObject()) {
            return;
        }
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!asked.contains(name)) {
                faults.malformed(at(name), "unknown-member", at(name) + " is not known here");
            }
        }
    }

    String at(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private Iterable<JsonNode> array(String name) {
        JsonNode node = member(name, false);
        if (node == null) {
            return List.of();
        }
        if (!node.isArray()) {
            wrongType(name, "an array", node);
            return List.of();
        }
        return node;
    }

    private JsonNode member(String name, boolean needed) {
        asked.add(name);
        JsonNode node = object == null ? null : object.get(name);
        if (node == null || node.isNull()) {
            if (needed && object != null && object.isObject()) {
                faults.malformed(at(name), "missing", at(name) + " is missing");
            }
            return null;
        }
        return node;
    }

    private <V> V wrongType(String name, String wanted, JsonNode node) {
        faults.malformed(at(name), "wrong-type", at(name) + " must be " + wanted + ", not " + kind(node));
        return null;
    }

    private static String named(String pointer) {
        return pointer.isEmpty() ? "The body" : pointer;
    }

    private static String kind(JsonNode node) {
        if (node == null || node.isMissingNode()) {
            return "nothing";
        }
        return switch (node.getNodeType()) {
            case ARRAY -> "an array";
            case OBJECT -> "an object";
            case STRING -> "a text";
            case NUMBER -> "the number " + node;
            case BOOLEAN -> node.toString();
            default -> "null";
        };
    }
}
