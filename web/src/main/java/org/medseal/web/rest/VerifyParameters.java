package org.medseal.web.rest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.medseal.InvalidInputException;
import org.medseal.InvalidInputException.Fault;
import org.medseal.RefusedException.Kind;
import org.medseal.gs1.Gs1Date;
import org.medseal.gs1.Gs1Exception;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.LotNumber;
import org.medseal.gs1.SerialNumber;

/** Reads the parameters of one verification request and gathers what is wrong with them. */
final class VerifyParameters {
    private static final Pattern GTIN = Pattern.compile("\\d{8}|\\d{12,14}");
    private static final Pattern GLN = Pattern.compile("\\d{13}");
    private static final Pattern UUID4 =
            Pattern.compile("[a-fA-F\\d]{8}-[a-fA-F\\d]{4}-4[a-fA-F\\d]{3}-[89abAB][a-fA-F\\d]{3}-[a-fA-F\\d]{12}");

    private final Map<String, String> path;
    private final UnaryOperator<String> query;
    private final List<Fault> faults = new ArrayList<>();

    /**
     * @param path what stands in the path, by the names of the standard
     * @param query from the name of a parameter to its value, null where it is not there
     */
    VerifyParameters(Map<String, String> path, UnaryOperator<String> query) {
        this.path = path;
        this.query = query;
    }

    String path(String name) {
        return path.get(name);
    }

    String query(String name) {
        return query.apply(name);
    }

    Gtin gtin(String text) {
        return matching("gtin", text, GTIN, "8, 12, 13 or 14 digits") ? read("gtin", text, Gtin::parse) : null;
    }

    LotNumber lot() {
        return read("lot", path("lot"), LotNumber::parse);
    }

    SerialNumber serial() {
        return read("ser", path("ser"), SerialNumber::parse);
    }

    LocalDate expiry(LocalDate today) {
        String text = query("exp");
        return isThere("exp", text) ? read("exp", text, digits -> Gs1Date.parse(digits, today)) : null;
    }

    /** The check digit of a partner's own number is the partner's concern. */
    String gln() {
        String text = query("reqGLN");
        return matching("reqGLN", text, GLN, "13 digits") ? text : null;
    }

    String uuid() {
        String text = query("corrUUID");
        return matching("corrUUID", text, UUID4, "a UUID of version 4") ? text : null;
    }

    void fixed(String name, String value) {
        String text = query(name);
        if (isThere(name, text) && !text.equals(value)) {
            fault(name, "wrong-value", name + " is \"" + text + "\"; the only one answered here is " + value);
        }
    }

    void refuseIfAny() {
        if (!faults.isEmpty()) {
            throw new InvalidInputException(
                    Kind.MALFORMED, faults.get(0).code(), faults.get(0).detail(), faults);
        }
    }

    private boolean matching(String name, String text, Pattern pattern, String shape) {
        if (!isThere(name, text)) {
            return false;
        }
        if (!pattern.matcher(text).matches()) {
            fault(name, "wrong-value", name + " is \"" + text + "\"; it must be " + shape);
            return false;
        }
        return true;
    }

    private boolean isThere(String name, String text) {
        if (text == null || text.isEmpty()) {
            fault(name, "missing", name + " is missing");
            return false;
        }
        return true;
    }

    private <V> V read(String name, String text, Function<String, V> parse) {
        try {
            return parse.apply(text);
        } catch (Gs1Exception e) {
            fault(name, e.code(), e.getMessage());
            return null;
        }
    }

    private void fault(String name, String code, String detail) {
        faults.add(new Fault(name, code, detail));
    }
}
