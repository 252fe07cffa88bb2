package org.medseal.validation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import org.medseal.RefusedException;
import org.medseal.gs1.Gs1Exception;

/** Calls {@code parse} of value types. */
final class Parsing {
    private Parsing() {}

    /** The rule that a text broke: its stable name, and the sentence about it. */
    record Broken(String code, String sentence) {}

    static Optional<Broken> broken(Class<?> type, String text) {
        try {
            Method parse = type.getMethod("parse", String.class);
            parse.invoke(null, text);
            return Optional.empty();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Gs1Exception fault) {
                return Optional.of(new Broken(fault.code(), fault.getMessage()));
            }
            if (e.getCause() instanceof RefusedException fault) {
                return Optional.of(new Broken(fault.code(), fault.getMessage()));
            }
            throw new IllegalStateException(e);
        } catch (NoSuchMethodException | IllegalAccessException e) {
            throw new IllegalStateException(type + " has no public static parse(String)", e);
        }
    }
}
