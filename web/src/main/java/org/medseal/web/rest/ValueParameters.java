package org.medseal.web.rest;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.medseal.RefusedException;
import org.medseal.RefusedException.Kind;

/** Path and query parameters are value types, read by their own {@code parse}; a wrong one is malformed, not missing. */
@Provider
public class ValueParameters implements ParamConverterProvider {
    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        if (type == Instant.class) {
            return new Converter<>(text -> type.cast(instant(text)));
        }
        if (!type.getName().startsWith("org.medseal.")) {
            return null;
        }
        try {
            Method parse = type.getMethod("parse", String.class);
            return new Converter<>(text -> type.cast(call(parse, text)));
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeException e) {
            throw new ParameterFault(new RefusedException(
                    Kind.MALFORMED,
                    "time",
                    "\"" + text + "\" is no time; a time looks like 2026-11-23T10:00:00Z and has its offset"));
        }
    }

    private static Object call(Method parse, String text) {
        try {
            return parse.invoke(null, text);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw new ParameterFault(cause);
            }
            throw new IllegalStateException(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Reading<T> {
        T read(String text);
    }

    private record Converter<T>(Reading<T> reading) implements ParamConverter<T> {
        @Override
        public T fromString(String text) {
            return text == null ? null : reading.read(text);
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }

    /** JAX-RS passes on only its own exceptions from here; the mapper looks at the cause. */
    static final class ParameterFault extends jakarta.ws.rs.BadRequestException {
        private static final long serialVersionUID = 1L;

        ParameterFault(RuntimeException cause) {
            super(cause);
        }
    }
}
