package org.medseal.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text that the {@code parse(String)} of that type takes; null is left to others. The sentence is that of the type. */
@Documented
@Constraint(validatedBy = ParsedByValidator.class)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.TYPE_USE,
    ElementType.RECORD_COMPONENT,
    ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface ParsedBy {
    Class<?> value();

    String message() default "{org.medseal.unreadable}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
