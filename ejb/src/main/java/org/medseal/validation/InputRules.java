package org.medseal.validation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.medseal.InvalidInputException;
import org.medseal.InvalidInputException.Fault;
import org.medseal.RefusedException.Kind;

/**
 * Holds an input against the constraints on its type. What is wrong is refused with every fault at once, each with the
 * JSON Pointer of its member, whichever door the input came through.
 */
@ApplicationScoped
public class InputRules {
    private static final Set<Class<?>> MISSING = Set.of(NotNull.class, NotBlank.class, NotEmpty.class);

    private Validator validator;

    InputRules() {}

    @Inject
    public InputRules(Validator validator) {
        this.validator = validator;
    }

    /**
     * Refuses what breaks a constraint.
     *
     * @param thing what it is, for the sentence: "order"
     * @param groups the constraints that apply beside those that always do
     */
    public <T> T check(String thing, T input, Class<?>... groups) {
        List<Fault> faults = validator.validate(input, groups).stream()
                .map(InputRules::fault)
                .sorted(Comparator.comparing(Fault::pointer))
                .toList();
        if (faults.isEmpty()) {
            return input;
        }
        String first = faults.get(0).detail();
        String sentence = faults.size() == 1
                ? first
                : faults.size() + " things are wrong with the " + thing + "; the first: " + first;
        throw new InvalidInputException(Kind.MALFORMED, faults.get(0).code(), sentence, faults);
    }

    private static Fault fault(ConstraintViolation<?> violation) {
        String pointer = pointer(violation.getPropertyPath());
        Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
        if (constraint instanceof ParsedBy parsed) {
            String text = (String) violation.getInvalidValue();
            return Parsing.broken(parsed.value(), text)
                    .map(rule -> new Fault(pointer, rule.code(), rule.sentence()))
                    .orElseThrow();
        }
        return new Fault(pointer, code(constraint), pointer + " " + violation.getMessage());
    }

    private static String code(Annotation constraint) {
        Class<?> type = constraint.annotationType();
        return MISSING.contains(type)
                ? "missing"
                : type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** RFC 6901; an element of a list is its index. */
    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            boolean named = node.getName() != null && !node.getName().startsWith("<");
            if (named) {
                pointer.append('/').append(node.getName().replace("~", "~0").replace("/", "~1"));
            }
        }
        return pointer.toString();
    }
}
