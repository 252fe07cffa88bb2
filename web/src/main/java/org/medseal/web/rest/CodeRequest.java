package org.medseal.web.rest;

import java.util.Arrays;
import java.util.List;
import org.medseal.InvalidInputException;
import org.medseal.RefusedException.Kind;
import org.medseal.gs1.CodeForm;
import org.medseal.gs1.ReadOptions;

/**
 * One text to be read and how; everything but the text has a default.
 *
 * @param market in whose order and with whose titles the code is written; GS1's where none is given or none is laid down
 */
public record CodeRequest(
        String text,
        String form,
        Integer companyPrefixLength,
        String rules,
        String unknownAis,
        Boolean zeroSuppressedGtin,
        Boolean shortNames,
        String market) {
    /** To be read as it is, with the default of everything. */
    static CodeRequest of(String text) {
        return new CodeRequest(text, null, null, null, null, null, null, null);
    }

    /** @param at where in the body this request stands, as a JSON Pointer */
    ReadOptions options(String at) {
        if (text == null) {
            throw refused(at + "/text", "missing", "The text of the code is missing");
        }
        boolean known = form == null || form.equals("auto");
        CodeForm read =
                known ? null : CodeForm.find(form).orElseThrow(() -> wrong(at + "/form", form, "auto", forms()));
        return ReadOptions.DEFAULT
                .withForm(read)
                .withMessageRules(choice(at + "/rules", rules, "message", "syntax"))
                .withUnknownAis(!choice(at + "/unknownAis", unknownAis, "refuse", "accept"))
                .withZeroSuppressedGtin(Boolean.TRUE.equals(zeroSuppressedGtin))
                .withShortNames(Boolean.TRUE.equals(shortNames))
                .withCompanyPrefixLength(companyPrefixLength);
    }

    private static String[] forms() {
        return Arrays.stream(CodeForm.values()).map(CodeForm::word).toArray(String[]::new);
    }

    /** Whether it is the first of the two words, which is the default. */
    private static boolean choice(String pointer, String given, String first, String second) {
        if (given == null || given.equals(first)) {
            return true;
        }
        if (given.equals(second)) {
            return false;
        }
        throw wrong(pointer, given, first, second);
    }

    private static InvalidInputException wrong(String pointer, String given, String first, String... others) {
        return refused(
                pointer,
                "wrong-value",
                "\"" + given + "\" is not known here; it is one of " + first + ", " + String.join(", ", others));
    }

    private static InvalidInputException refused(String pointer, String code, String sentence) {
        return new InvalidInputException(
                Kind.MALFORMED, code, sentence, List.of(new InvalidInputException.Fault(pointer, code, sentence)));
    }
}
