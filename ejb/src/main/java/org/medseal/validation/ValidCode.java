package org.medseal.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.medseal.gs1.Code;

/** A code in any form, of one thing or of a kind of thing. */
@Documented
@ParsedBy(Code.class)
@Constraint(validatedBy = {})
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.TYPE_USE,
    ElementType.RECORD_COMPONENT
})
@Retention(RetentionPolicy.RUNTIME)
public @interface ValidCode {
    String message() default "{org.medseal.unreadable}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
