package org.medseal.web.openapi;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** JSON Schemas of records and value types, as the one mapper writes them. */
final class Schemas {
    private final ObjectNode components = JsonNodeFactory.instance.objectNode();

    ObjectNode components() {
        return components;
    }

    ObjectNode of(Type type) {
        return of(type, Map.of());
    }

    private ObjectNode of(Type type, Map<TypeVariable<?>, Type> bound) {
        if (type instanceof TypeVariable<?> variable) {
            return of(bound.getOrDefault(variable, Object.class), Map.of());
        }
        if (type instanceof ParameterizedType generic) {
            return generic(generic, bound);
        }
        if (!(type instanceof Class<?> simple)) {
            return node();
        }
        if (simple.isEnum()) {
            return words(simple);
        }
        if (isValue(simple) || simple == String.class) {
            return node().put("type", "string");
        }
        if (simple.isRecord()) {
            return record(simple.getSimpleName(), simple, Map.of());
        }
        return plain(simple);
    }

    private ObjectNode plain(Class<?> type) {
        if (type == Instant.class) {
            return node().put("type", "string").put("format", "date-time");
        }
        if (type == LocalDate.class) {
            return node().put("type", "string").put("format", "date");
        }
        if (type == boolean.class || type == Boolean.class) {
            return node().put("type", "boolean");
        }
        if (type == double.class || type == Double.class) {
            return node().put("type", "number");
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return node().put("type", "integer");
        }
        return node();
    }

    private ObjectNode generic(ParameterizedType type, Map<TypeVariable<?>, Type> bound) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        if (Collection.class.isAssignableFrom(raw)) {
            ObjectNode array = node().put("type", "array");
            array.set("items", of(arguments[arguments.length - 1], bound));
            return array;
        }
        if (Map.class.isAssignableFrom(raw)) {
            return node().put("type", "object");
        }
        if (raw.isRecord() && arguments[0] instanceof Class<?> argument) {
            return record(
                    raw.getSimpleName() + "Of" + argument.getSimpleName(),
                    raw,
                    Map.of(raw.getTypeParameters()[0], argument));
        }
        return node();
    }

    private ObjectNode record(String name, Class<?> type, Map<TypeVariable<?>, Type> bound) {
        if (!components.has(name)) {
            ObjectNode schema = components.putObject(name).put("type", "object");
            members(schema.putObject("properties"), type, bound);
        }
        return node().put("$ref", "#/components/schemas/" + name);
    }

    private void members(ObjectNode properties, Class<?> type, Map<TypeVariable<?>, Type> bound) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (has(type, component, JsonIgnore.class) || has(type, component, JsonAnyGetter.class)) {
                continue;
            }
            if (has(type, component, JsonUnwrapped.class)) {
                members(properties, component.getType(), new HashMap<>());
            } else {
                properties.set(name(type, component), of(component.getGenericType(), bound));
            }
        }
    }

    /** As it is written: a word that Java keeps for itself is a member by annotation. */
    private static String name(Class<?> type, RecordComponent component) {
        try {
            JsonProperty named = type.getDeclaredField(component.getName()).getAnnotation(JsonProperty.class);
            return named == null || named.value().isEmpty() ? component.getName() : named.value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An annotation on a component lands where it may stand: on the field, the accessor or both. */
    private static boolean has(
            Class<?> type, RecordComponent component, Class<? extends java.lang.annotation.Annotation> annotation) {
        try {
            return component.getAccessor().isAnnotationPresent(annotation)
                    || type.getDeclaredField(component.getName()).isAnnotationPresent(annotation);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode words(Class<?> type) {
        ObjectNode schema = node().put("type", "string");
        ArrayNode words = schema.putArray("enum");
        Arrays.stream(type.getEnumConstants()).map(Object::toString).forEach(words::add);
        return schema;
    }

    private static boolean isValue(Class<?> type) {
        return type.getName().startsWith("org.medseal.")
                && Arrays.stream(type.getMethods())
                        .anyMatch(method -> method.getName().equals("parse")
                                && Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}));
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}
