package org.medseal.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Asks the type, and says what the type says. */
public class ParsedByValidator implements ConstraintValidator<ParsedBy, String> {
    private Class<?> type;

    @Override
    public void initialize(ParsedBy constraint) {
        type = constraint.value();
    }

    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
        if (text == null) {
            return true;
        }
        return Parsing.broken(type, text)
                .map(rule -> {
                    context.disableDefaultConstraintViolation();
                    context.buildConstraintViolationWithTemplate(literally(rule.sentence()))
                            .addConstraintViolation();
                    return false;
                })
                .orElse(true);
    }

    /** The sentence quotes what was sent: nothing in it may be taken for an expression (Bean Validation 3.0, 6.3.1). */
    private static String literally(String sentence) {
        return sentence.replaceAll("[\\\\{}$]", "\\\\$0");
    }
}
