package org.medseal.web.convert;

import java.util.stream.Collectors;
import org.medseal.gs1.Code;
import org.medseal.gs1.Element;
import org.medseal.gs1.Gs1Exception;

/** A code as it stands in readable letters on a pack: {@code (01) 09506000134352 (21) A1} (GenSpecs 4.14). */
public final class ReadableCode {
    private ReadableCode() {}

    /** What is not a code of the pack's kind is shown as it is. */
    public static String of(String code) {
        if (code == null) {
            return "";
        }
        try {
            String readable =
                    Code.parse(code).elements().stream().map(ReadableCode::of).collect(Collectors.joining(" "));
            return readable.isEmpty() ? code : readable;
        } catch (Gs1Exception notOfThatKind) {
            return code;
        }
    }

    private static String of(Element element) {
        return "(" + element.ai() + ") " + element.value();
    }
}
