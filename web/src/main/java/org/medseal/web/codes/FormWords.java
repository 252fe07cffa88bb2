package org.medseal.web.codes;

import java.util.EnumSet;
import java.util.Set;
import org.medseal.gs1.CodeForm;

/** Which words say in what form a code is written. */
public final class FormWords {
    private static final Set<CodeForm> OF_GS1 = EnumSet.range(CodeForm.ELEMENT_STRING, CodeForm.GTIN);

    private FormWords() {}

    /** Countries' numbers share one sentence: which it is stands beneath it. */
    public static String key(CodeForm form) {
        return "check.is." + (OF_GS1.contains(form) ? form.word() : "national");
    }
}
