package org.medseal.web.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medseal.web.rest.Problem;

/** Makes the document from the applications' resource classes. */
public final class OpenApi {
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\s*(\\w+)[^{}]*(?:\\{[^{}]*\\}[^{}]*)*\\}");

    private final Schemas schemas = new Schemas();
    private final ObjectNode paths = JsonNodeFactory.instance.objectNode();

    private OpenApi() {}

    /** @param servlets doors that are described like resources and stand by themselves */
    public static ObjectNode of(List<Application> applications, List<Class<? extends HttpServlet>> servlets) {
        OpenApi made = new OpenApi();
        applications.forEach(made::add);
        servlets.forEach(
                type -> made.add(type.getAnnotation(WebServlet.class).value()[0].replace("/*", ""), type));
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("openapi", "3.1.0");
        document.putObject("info").put("title", "Medseal").put("version", "1.0.0");
        document.set("paths", made.paths);
        ObjectNode components = document.putObject("components");
        components.set("schemas", made.schemas.components());
        ObjectNode security = components.putObject("securitySchemes");
        security.putObject("basic").put("type", "http").put("scheme", "basic");
        security.putObject("bearer").put("type", "http").put("scheme", "bearer").put("bearerFormat", "JWT");
        return document;
    }

    private void add(Application application) {
        String base =
                application.getClass().getAnnotation(ApplicationPath.class).value();
        application.getClasses().stream()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .sorted(Comparator.comparing(Class::getName))
                .forEach(type -> add(base, type));
    }

    private void add(String base, Class<?> type) {
        Arrays.stream(type.getMethods())
                .sorted(Comparator.comparing(Method::getName).thenComparing(Method::toString))
                .forEach(method -> add(base, type, method));
    }

    private void add(String base, Class<?> type, Method method) {
        String verb = verb(method);
        if (verb == null) {
            return;
        }
        String template = join(base, pathOf(type), pathOf(method));
        String path = TEMPLATE.matcher(template).replaceAll("{$1}");
        ObjectNode operation = paths.withObjectProperty(path).putObject(verb);
        String noun = type.getSimpleName().replace("Resource", "");
        operation.put("operationId", noun.toLowerCase(Locale.ROOT) + "-" + method.getName());
        operation.putArray("tags").add(noun);
        parameters(operation.putArray("parameters"), template, method);
        body(operation, type, method);
        responses(operation.putObject("responses"), type, method);
        security(operation, type, method);
    }

    private void parameters(ArrayNode parameters, String template, Method method) {
        Set<String> inPath = new HashSet<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(PathParam.class)) {
                String name = parameter.getAnnotation(PathParam.class).value();
                inPath.add(name);
                parameter(parameters, "path", name, true).set("schema", schemas.of(parameter.getParameterizedType()));
            } else if (parameter.isAnnotationPresent(QueryParam.class)) {
                query(
                        parameters,
                        parameter,
                        "query",
                        parameter.getAnnotation(QueryParam.class).value());
            } else if (parameter.isAnnotationPresent(HeaderParam.class)) {
                query(
                        parameters,
                        parameter,
                        "header",
                        parameter.getAnnotation(HeaderParam.class).value());
            }
        }
        for (Matcher named = TEMPLATE.matcher(template); named.find(); ) {
            if (inPath.add(named.group(1))) {
                parameter(parameters, "path", named.group(1), true).set("schema", schemas.of(String.class));
            }
        }
        if (method.isAnnotationPresent(Asks.class)) {
            for (String name : method.getAnnotation(Asks.class).value()) {
                parameter(parameters, "query", name, true).set("schema", schemas.of(String.class));
            }
        }
    }

    private void query(ArrayNode parameters, Parameter parameter, String place, String name) {
        ObjectNode schema = schemas.of(parameter.getParameterizedType());
        if (parameter.isAnnotationPresent(DefaultValue.class)) {
            schema.put("default", parameter.getAnnotation(DefaultValue.class).value());
        }
        parameter(parameters, place, name, false).set("schema", schema);
    }

    private static ObjectNode parameter(ArrayNode parameters, String place, String name, boolean needed) {
        return parameters.addObject().put("name", name).put("in", place).put("required", needed);
    }

    private void body(ObjectNode operation, Class<?> type, Method method) {
        Arrays.stream(method.getParameters())
                .filter(OpenApi::isBody)
                .findFirst()
                .ifPresent(body -> {
                    Type schema = body.isAnnotationPresent(BodyOf.class)
                            ? body.getAnnotation(BodyOf.class).value()
                            : body.getParameterizedType();
                    ObjectNode content = operation.putObject("requestBody").putObject("content");
                    Consumes consumes = found(type, method, Consumes.class);
                    for (String media : consumes == null ? new String[] {"*/*"} : consumes.value()) {
                        content.putObject(media).set("schema", schemas.of(schema));
                    }
                });
    }

    private static boolean isBody(Parameter parameter) {
        return parameter.isAnnotationPresent(BodyOf.class)
                || Arrays.stream(parameter.getAnnotations())
                        .map(Annotation::annotationType)
                        .noneMatch(
                                Set.of(
                                        PathParam.class,
                                        QueryParam.class,
                                        HeaderParam.class,
                                        BeanParam.class,
                                        Context.class)::contains);
    }

    private void responses(ObjectNode responses, Class<?> type, Method method) {
        ObjectNode done = responses.putObject("2XX").put("description", "Done");
        Type answer = method.isAnnotationPresent(Asks.class)
                ? method.getAnnotation(Asks.class).answer()
                : method.getGenericReturnType();
        Produces produces = found(type, method, Produces.class);
        if (produces != null && answer != void.class) {
            ObjectNode content = done.putObject("content");
            for (String media : produces.value()) {
                ObjectNode schema = answer == Response.class ? schemas.of(Object.class) : schemas.of(answer);
                content.putObject(media).set("schema", schema);
            }
        }
        responses
                .putObject("default")
                .put("description", "Refused: a problem document (RFC 9457)")
                .putObject("content")
                .putObject(Problem.MEDIA_TYPE)
                .set("schema", schemas.of(Problem.class));
    }

    private static void security(ObjectNode operation, Class<?> type, Method method) {
        RolesAllowed roles = found(type, method, RolesAllowed.class);
        if (roles != null) {
            ArrayNode ways = operation.putArray("security");
            ways.addObject().putArray("basic");
            ways.addObject().putArray("bearer");
            ArrayNode names = operation.putArray("x-roles");
            Arrays.stream(roles.value()).forEach(names::add);
        }
    }

    private static String verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .map(found -> found.value().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse(null);
    }

    private static String pathOf(AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }

    private static String join(String... parts) {
        StringBuilder path = new StringBuilder();
        for (String part : parts) {
            String bare = part.replaceAll("^/|/$", "");
            path.append(bare.isEmpty() ? "" : "/" + bare);
        }
        return path.toString();
    }

    private static <A extends Annotation> A found(Class<?> type, Method method, Class<A> annotation) {
        A own = method.getAnnotation(annotation);
        return own == null ? type.getAnnotation(annotation) : own;
    }
}
