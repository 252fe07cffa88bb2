package org.medseal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.Serializers;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/**
 * JSON as every door of Medseal speaks it. A value type (whatever of ours has a public static {@code parse(String)})
 * is its text; times are ISO texts; unknown members, duplicate members, wrong types and anything after the end are
 * refused; depth and size are bounded, so that a hostile text costs nothing.
 */
public final class Json {
    private static final int DEPTH = 64;
    private static final int STRING_LENGTH = 1_000_000;
    private static final long DOCUMENT_LENGTH = 64L << 20;
    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxStringLength(STRING_LENGTH)
                            .maxNumberLength(100)
                            .maxDocumentLength(DOCUMENT_LENGTH)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .addModule(new JavaTimeModule())
            .addModule(new ValueTypes())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .build();

    private Json() {}

    /** The one mapper; it is not to be configured further. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    private static final class ValueTypes extends SimpleModule {
        private static final long serialVersionUID = 1L;

        ValueTypes() {
            super("medseal-value-types");
        }

        @Override
        public void setupModule(SetupContext context) {
            context.addSerializers(new Serializers.Base() {
                @Override
                public JsonSerializer<?> findSerializer(SerializationConfig c, JavaType type, BeanDescription bean) {
                    return parseMethod(type.getRawClass()) == null ? null : ToStringSerializer.instance;
                }
            });
            context.addDeserializers(new Deserializers.Base() {
                @Override
                public JsonDeserializer<?> findBeanDeserializer(
                        JavaType type, DeserializationConfig c, BeanDescription bean) {
                    return reader(type.getRawClass());
                }

                @Override
                public JsonDeserializer<?> findEnumDeserializer(
                        Class<?> type, DeserializationConfig c, BeanDescription bean) {
                    return reader(type);
                }
            });
        }
    }

    private static JsonDeserializer<?> reader(Class<?> type) {
        Method parse = parseMethod(type);
        return parse == null ? null : new ValueReader(type, parse);
    }

    private static Method parseMethod(Class<?> type) {
        if (!type.getName().startsWith("org.medseal.")) {
            return null;
        }
        try {
            Method parse = type.getMethod("parse", String.class);
            return Modifier.isStatic(parse.getModifiers()) && type.isAssignableFrom(parse.getReturnType())
                    ? parse
                    : null;
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    /** Reads one value type from its text; what its {@code parse} says is wrong is what the caller gets to read. */
    private static final class ValueReader extends StdDeserializer<Object> {
        private static final long serialVersionUID = 1L;

        private final transient Method parse;

        ValueReader(Class<?> type, Method parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (in.currentToken() != JsonToken.VALUE_STRING) {
                return context.handleUnexpectedToken(handledType(), in);
            }
            String text = in.getText();
            try {
                return parse.invoke(null, text);
            } catch (InvocationTargetException e) {
                InvalidFormatException fault =
                        InvalidFormatException.from(in, e.getCause().getMessage(), text, handledType());
                fault.initCause(e.getCause());
                throw fault;
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
